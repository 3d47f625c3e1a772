// A poll that is open or closed: its counts, always for the moderator, and what can be done with it.
import { useEffect, useRef } from 'react';
import type { PollRecord } from '@plenary/domain/poll/record';
import { pendingAbout } from '../../../../store/selectors.ts';
import { countsOf } from '../../../../store/poll-counts.ts';
import { useLive, useSend, useServerNow } from '../../../../live/use-live.ts';
import { formatCountdown } from '../../../../i18n/format.ts';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import { Bars } from '../../../../ui/data/bars.tsx';
import { CheckCircleIcon, ClockIcon, EyeIcon, EyeOffIcon, LiveIcon, StopIcon } from '../../../../ui/icon/icons.tsx';
import { useAnnounce } from '../../../../ui/notice/announcer.tsx';
import { StateTag } from '../../../../ui/state/state-tag.tsx';
import { Tag } from '../../../../ui/state/tag.tsx';
import { CheckFold } from '../check-fold.tsx';
import { usePollFacts } from './use-poll-facts.ts';
import styles from '../poll-section.module.css';

export function OpenedPoll({ poll }: { readonly poll: PollRecord }) {
  const t = useWords('moderator');
  const send = useSend();
  const isPending = useLive(({ outbox }) => pendingAbout(outbox, `poll:${poll.id}`).length > 0);
  const isOpen = poll.status === 'open';
  const words = usePollWords()(poll);
  const factsOf = usePollFacts();
  const counts = countsOf(poll);
  const options = words.options.map(({ id, text }, index) => ({ id, label: text, count: counts?.[index] ?? 0 }));
  useSaidClosing(poll.status, words.title.text);
  return (
    <li className={classNames(styles.poll, isOpen && styles.open)} tabIndex={-1} data-kind="poll" data-id={poll.id} data-status={poll.status}>
      <p className={styles.head}>
        {isOpen ? <Tag tone="live" icon={<LiveIcon />}>{t('poll.open')}</Tag> : <Tag icon={<CheckCircleIcon />}>{t('poll.closed')}</Tag>}
        <Tag tone={poll.revealed ? 'good' : 'neutral'} icon={poll.revealed ? <EyeIcon /> : <EyeOffIcon />}>{t(poll.revealed ? 'poll.shown' : 'poll.hidden')}</Tag>
        {isPending ? <StateTag state="sending" /> : null}
        {isOpen && poll.closesAtMs !== null ? <TimeLeft closesAtMs={poll.closesAtMs} /> : null}
      </p>
      <p className={styles.name} dir="auto">{words.title.text}</p>
      <p className={styles.facts}>{factsOf(poll).join(' · ')}</p>
      <div className={styles.bars}><Bars options={options} voters={poll.turnout.voters} /></div>
      <div className={styles.actions}>
        {isOpen ? (
          <Button size="s" variant="primary" icon={<StopIcon />} onClick={() => send({ type: 'poll.close', poll: poll.id })}>{t('poll.close')}</Button>
        ) : null}
        <Button
          size="s"
          variant={!isOpen && !poll.revealed ? 'primary' : 'secondary'}
          icon={poll.revealed ? <EyeOffIcon /> : <EyeIcon />}
          onClick={() => send({ type: poll.revealed ? 'poll.hide' : 'poll.reveal', poll: poll.id })}
        >
          {t(poll.revealed ? 'poll.hide' : 'poll.reveal')}
        </Button>
      </div>
      {poll.status === 'closed' ? <CheckFold poll={poll} /> : null}
    </li>
  );
}

function TimeLeft({ closesAtMs }: { readonly closesAtMs: number }) {
  const t = useWords('moderator');
  const nowMs = useServerNow();
  return (
    <span className={styles.left} role="timer" aria-label={t('poll.timeLeft')}>
      <ClockIcon className={styles.clock} /> {formatCountdown(closesAtMs - nowMs)}
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
