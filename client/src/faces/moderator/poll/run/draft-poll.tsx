// A draft: seen by staff alone, to be opened with or without a closing time, edited or thrown away.
import type { PollRecord } from '@plenary/domain/poll/record';
import { pendingAbout } from '../../../../store/selectors.ts';
import { useLive, useSend } from '../../../../live/use-live.ts';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { CheckIcon, CrossIcon, EditIcon } from '../../../../ui/icon/icons.tsx';
import { StateTag } from '../../../../ui/state/state-tag.tsx';
import { Tag } from '../../../../ui/state/tag.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { Opening } from './opening.tsx';
import { usePollFacts } from './use-poll-facts.ts';
import styles from '../poll-section.module.css';

export function DraftPoll({ poll, isBlocked }: { readonly poll: PollRecord; readonly isBlocked: boolean }) {
  const t = useWords('moderator');
  const send = useSend();
  const { open } = useDesk();
  const words = usePollWords()(poll);
  const factsOf = usePollFacts();
  const right = poll.setup.kind === 'quiz' ? poll.setup.right : [];
  const isPending = useLive(({ outbox }) => pendingAbout(outbox, `poll:${poll.id}`).length > 0);
  return (
    <li className={styles.poll} tabIndex={-1} data-kind="poll" data-id={poll.id} data-status={poll.status}>
      <p className={styles.head}>
        <Tag icon={<EditIcon />}>{t('poll.draft')}</Tag>
        {isPending ? <StateTag state="sending" /> : null}
      </p>
      <p className={styles.name} dir="auto">{words.title.text}</p>
      {words.options.length > 0 ? (
        <ol className={styles.options} type="A">
          {words.options.map(({ id, text }) => <li key={id} dir="auto">{text}{right.includes(id) ? <strong className={styles.right}><CheckIcon />{t('pollMore.right')}</strong> : null}</li>)}
        </ol>
      ) : null}
      <p className={styles.facts}>{factsOf(poll).join(' · ')}</p>
      {isBlocked ? <p className={styles.facts}>{t('poll.blocked')}</p> : null}
      <div className={styles.actions}>
        {isBlocked ? null : <Opening poll={poll} type="poll.open" />}
        <span className={styles.tools}>
          <IconButton label={t('poll.edit')} icon={<EditIcon />} onClick={() => open({ kind: 'editPoll', poll: poll.id })} />
          <IconButton label={t('poll.discard')} icon={<CrossIcon />} onClick={() => send({ type: 'poll.discard', poll: poll.id })} />
        </span>
      </div>
    </li>
  );
}
