// What became of one's vote, in words: on its way, kept, arrived, or refused and why.
import { useWords } from '../../../i18n/words.ts';
import { useLine, useOutbox } from '../../../live/use-live.ts';
import type { PollView } from '../../../store/own.ts';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { CheckCircleIcon, ClockIcon, CrossIcon, OfflineIcon } from '../../../ui/icon/icons.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import styles from './vote-state.module.css';

export function VoteState({ poll }: { readonly poll: PollView }) {
  const t = useWords('ballot');
  const ui = useWords('ui');
  const line = useLine();
  const { discard } = useOutbox();
  const { refused } = poll;
  if (refused?.error) {
    return (
      <Note tone="bad" action={<IconButton label={ui('notice.dismiss')} icon={<CrossIcon />} onClick={() => discard(refused.id)} />}>
        {refused.error.message}
      </Note>
    );
  }
  const isUp = line.state === 'live';
  return (
    <p className={styles.state} role="status" data-vote={poll.pending ? (isUp ? 'sending' : 'kept') : poll.ballot ? 'counted' : 'none'}>
      {poll.pending ? (
        <>
          {isUp ? <ClockIcon /> : <OfflineIcon />}
          <span>{isUp ? t('sending') : t('kept')}</span>
        </>
      ) : null}
      {!poll.pending && poll.ballot ? (
        <>
          <CheckCircleIcon className={styles.good} />
          <span>{poll.status === 'open' ? t(poll.changeable ? 'counted' : 'countedStays') : t('countedFinal')}</span>
        </>
      ) : null}
      {!poll.pending && !poll.ballot && poll.status === 'closed' ? <span>{t('notVoted')}</span> : null}
    </p>
  );
}
