// A poll that is open or closed: its result, always for the moderator unless it is sealed, how many voted, and what can be done with it.
import { useEffect, useRef } from 'react';
import type { PollRecord } from '@plenary/domain/poll/record';
import { leftMsOf } from '../../../../store/poll-left.ts';
import { pendingAbout } from '../../../../store/selectors.ts';
import { useLive, useSend, useServerNow } from '../../../../live/use-live.ts';
import { formatCountdown } from '../../../../i18n/format.ts';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import { CopyIcon, EyeOffIcon, LockIcon, StopIcon } from '../../../../ui/icon/desk-icons.tsx';
import { CheckCircleIcon, ClockIcon, EyeIcon, LiveIcon } from '../../../../ui/icon/icons.tsx';
import { useAnnounce } from '../../../../ui/notice/announcer.tsx';
import { StateTag } from '../../../../ui/state/state-tag.tsx';
import { Tag } from '../../../../ui/state/tag.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { KeyHint } from '../../keys/key-hint.tsx';
import { useKeyed } from '../../keys/keyed.ts';
import { CheckFold } from './check-fold.tsx';
import { WordsDesk } from '../words/words-desk.tsx';
import { ClosingTime } from './closing-time.tsx';
import { fewVoted } from './few.ts';
import { PollPicture } from './poll-picture.tsx';
import { AnotherRound, PastRounds } from './rounds.tsx';
import { ShowButton } from './show-button.tsx';
import { SplitFold } from './split-fold.tsx';
import { Turnout } from './turnout.tsx';
import { Unveil } from './unveil.tsx';
import { usePollFacts } from './use-poll-facts.ts';
import styles from '../poll-section.module.css';

export interface OpenedPollProps {
  readonly poll: PollRecord;
  /** Whether another poll of the session is open. */
  readonly isBlocked: boolean;
  /** Whether a key closes this one. */
  readonly hasKey?: boolean;
  /** Whether a key shows or hides its results. */
  readonly isTold?: boolean;
}

export function OpenedPoll({ poll, isBlocked, hasKey = false, isTold = false }: OpenedPollProps) {
  const t = useWords('moderator');
  const send = useSend();
  const { open: openDialog } = useDesk();
  const isOpen = poll.status === 'open';
  const keyed = useKeyed('pollOff', { isIt: hasKey && isOpen, deed: poll.id });
  const words = usePollWords()(poll);
  const factsOf = usePollFacts();
  useSaidClosing(poll.status, words.title.text);
  return (
    <li className={classNames(styles.poll, isOpen && styles.open)} tabIndex={-1} data-kind="poll" data-id={poll.id} data-status={poll.status}>
      <Standing poll={poll} />
      <p className={styles.name} dir="auto" lang={words.title.lang}>{words.title.text}</p>
      <p className={styles.facts}>{factsOf(poll).join(' · ')}</p>
      <PollPicture poll={poll} />
      <Turnout round={poll} named={poll.named} few={fewVoted(poll)} />
      <Unveil poll={poll} isTold={isTold} />
      <div className={styles.actions}>
        {isOpen ? (
          <Button size="s" variant="primary" icon={<StopIcon />} onClick={() => send({ type: 'poll.close', poll: poll.id, round: poll.round })} {...keyed}>{t('poll.close')}{hasKey ? <KeyHint of="pollOff" /> : null}</Button>
        ) : null}
        <ShowButton poll={poll} isTold={isTold} />
        {isOpen ? null : <Button size="s" variant="quiet" icon={<CopyIcon />} onClick={() => openDialog({ kind: 'poll', like: poll })}>{t('poll.copy')}</Button>}
      </div>
      <ClosingTime poll={poll} />
      <WordsDesk poll={poll} />
      <div className={styles.folds}>
        <SplitFold poll={poll} />
        <PastRounds poll={poll} />
        <AnotherRound poll={poll} isBlocked={isBlocked} />
        {poll.status === 'closed' ? <CheckFold poll={poll} /> : null}
      </div>
    </li>
  );
}

function Standing({ poll }: { readonly poll: PollRecord }) {
  const t = useWords('moderator');
  const isPending = useLive(({ outbox }) => pendingAbout(outbox, `poll:${poll.id}`).length > 0);
  const isOpen = poll.status === 'open';
  const isSealed = poll.sealed && !poll.revealed;
  return (
    <p className={styles.head}>
      {isOpen ? <Tag tone="live" icon={<LiveIcon />}>{t('poll.open')}</Tag> : <Tag icon={<CheckCircleIcon />}>{t('poll.closed')}</Tag>}
      {poll.round > 1 ? <Tag>{t('poll.round', { round: poll.round })}</Tag> : null}
      {isSealed ? <Tag icon={<LockIcon />}>{t(poll.places ? 'poll.revealing' : 'poll.sealed')}</Tag> : (
        <Tag tone={poll.revealed ? 'good' : 'neutral'} icon={poll.revealed ? <EyeIcon /> : <EyeOffIcon />}>{t(poll.revealed ? 'poll.shown' : 'poll.hidden')}</Tag>
      )}
      {poll.desk && poll.desk.holds > 0 ? <Tag tone="wait" icon={<ClockIcon />}>{t('pollWords.waits', { count: poll.desk.holds })}</Tag> : null}
      {isPending ? <StateTag state="sending" /> : null}
      {isOpen && poll.closesAtMs !== null ? <TimeLeft atMs={poll.closesAtMs} poll={poll} /> : null}
    </p>
  );
}

function TimeLeft({ atMs, poll }: { readonly atMs: number; readonly poll: PollRecord }) {
  const t = useWords('moderator');
  const nowMs = useServerNow();
  return (
    <span className={styles.left} role="timer" aria-label={t('poll.timeLeft')}>
      <ClockIcon className={styles.clock} /> {formatCountdown(leftMsOf(atMs, poll, nowMs))}
    </span>
  );
}

function useSaidClosing(status: PollRecord['status'], title: string): void {
  const t = useWords('moderator');
  const announce = useAnnounce();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === 'open' && status === 'closed') announce(t('poll.saidClosed', { title }));
    before.current = status;
  }, [status, title, announce, t]);
}
