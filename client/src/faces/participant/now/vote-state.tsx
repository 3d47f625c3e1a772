// What became of one's vote, in words: on its way, kept, arrived, or refused and why.
import { useWords } from '../../../i18n/words.ts';
import { useLine, useOutbox } from '../../../live/use-live.ts';
import type { PollView } from '../../../store/own.ts';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { CheckCircleIcon, ClockIcon, CrossIcon, OfflineIcon } from '../../../ui/icon/icons.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { deedOf } from './ballot/deed.ts';
import styles from './vote-state.module.css';

/** `differs`: what one has chosen since is not sent. */
export function VoteState({ poll, differs = false }: { readonly poll: PollView; readonly differs?: boolean }) {
  const t = useWords('ballot');
  const ui = useWords('ui');
  const line = useLine();
  const { discard } = useOutbox();
  const { refused } = poll;
  if (refused?.error) {
    return (
      <Note tone="bad" action={<IconButton label={ui('notice.dismiss')} icon={<CrossIcon />} onClick={() => discard(refused.id)} />}>
        {refused.error.code === 'poll-closed' ? t('tooLate', { kind: deedOf(poll.setup.kind) }) : refused.error.message}
      </Note>
    );
  }
  const isUp = line.state === 'live';
  const state = poll.pending ? (isUp ? 'sending' : 'kept') : poll.ballot ? 'counted' : 'none';
  return (
    <p className={styles.state} role="status" tabIndex={-1} data-vote={differs ? 'differs' : state}>
      {differs ? <span>{t('differs')}</span> : <Became poll={poll} state={state} />}
    </p>
  );
}

function Became({ poll, state }: { readonly poll: PollView; readonly state: 'sending' | 'kept' | 'counted' | 'none' }) {
  const t = useWords('ballot');
  const kind = deedOf(poll.setup.kind);
  if (state === 'none') return poll.status === 'closed' ? <span>{t('notVoted', { kind })}</span> : null;
  const Sign = state === 'counted' ? CheckCircleIcon : state === 'sending' ? ClockIcon : OfflineIcon;
  const words = state !== 'counted' ? state : poll.status !== 'open' ? 'countedFinal' : poll.changeable ? 'counted' : 'countedStays';
  return (
    <>
      <Sign className={state === 'counted' ? styles.good : undefined} />
      <span>{t(words, { kind })}</span>
    </>
  );
}
