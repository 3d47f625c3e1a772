// A draft: seen by staff alone, to be opened with or without a closing time, moved, edited, copied or thrown away.
import type { PollRecord } from '@plenary/domain/poll/record';
import { pendingAbout } from '../../../../store/selectors.ts';
import { useLive } from '../../../../live/use-live.ts';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { CopyIcon } from '../../../../ui/icon/desk-icons.tsx';
import { CheckIcon, CrossIcon, EditIcon } from '../../../../ui/icon/icons.tsx';
import { StateTag } from '../../../../ui/state/state-tag.tsx';
import { Tag } from '../../../../ui/state/tag.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { fewCouldVote } from './few.ts';
import { Moves, type DraftPlace } from './moves.tsx';
import { Opening } from './opening.tsx';
import { useDiscard } from './use-discard.ts';
import { usePollFacts } from './use-poll-facts.ts';
import fold from '../../../../ui/surface/fold.module.css';
import styles from '../poll-section.module.css';

export interface DraftPollProps {
  readonly poll: PollRecord;
  readonly isBlocked: boolean;
  /** Whether a key opens this one. */
  readonly hasKey: boolean;
  readonly queue: DraftPlace;
}

export function DraftPoll({ poll, isBlocked, hasKey, queue }: DraftPollProps) {
  const t = useWords('moderator');
  const discard = useDiscard();
  const { open } = useDesk();
  const words = usePollWords()(poll);
  const factsOf = usePollFacts();
  const isPending = useLive(({ outbox }) => pendingAbout(outbox, `poll:${poll.id}`).length > 0);
  const isFirst = queue.index === 0;
  const few = useLive(({ house }) => fewCouldVote(poll, house));
  return (
    <li className={styles.poll} tabIndex={-1} data-kind="poll" data-id={poll.id} data-status={poll.status}>
      <p className={styles.head}>
        <Tag icon={<EditIcon />}>{t('poll.draft')}</Tag>
        {isPending ? <StateTag state="sending" /> : null}
      </p>
      <p className={styles.name} dir="auto">{words.title.text}</p>
      {words.options.length > 0 ? <Options poll={poll} isOpen={isFirst} /> : null}
      <p className={styles.facts}>{factsOf(poll).join(' · ')}</p>
      {few && isFirst && !isBlocked ? <p className={styles.facts} data-few={few}>{t(`few.could.${few}`)}</p> : null}
      {isBlocked && isFirst ? <p className={styles.facts}>{t('poll.blocked')}</p> : null}
      <div className={styles.actions}>
        {isBlocked ? null : <Opening poll={poll} type="poll.open" hasKey={hasKey} />}
        <span className={styles.tools}>
          <Moves poll={poll} place={queue} />
          <IconButton label={t('poll.edit')} icon={<EditIcon />} onClick={() => open({ kind: 'editPoll', poll })} />
          <IconButton label={t('poll.copy')} icon={<CopyIcon />} onClick={() => open({ kind: 'poll', like: poll })} />
          <IconButton label={t('poll.discard')} icon={<CrossIcon />} onClick={() => discard(poll, queue.after)} />
        </span>
      </div>
    </li>
  );
}

/** Whole for the draft that comes next; folded for the others, so that many fit. */
function Options({ poll, isOpen }: { readonly poll: PollRecord; readonly isOpen: boolean }) {
  const t = useWords('moderator');
  const words = usePollWords()(poll);
  const right = poll.setup.kind === 'quiz' ? poll.setup.right : [];
  const list = (
    <ol className={styles.options} type="A">
      {words.options.map(({ id, text }) => <li key={id} dir="auto">{text}{right.includes(id) ? <strong className={styles.right}><CheckIcon />{t('pollMore.right')}</strong> : null}</li>)}
    </ol>
  );
  if (isOpen) return list;
  return (
    <details className={fold.fold}>
      <summary>{t('poll.options', { count: words.options.length })}</summary>
      {list}
    </details>
  );
}
