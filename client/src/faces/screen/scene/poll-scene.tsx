// A poll: its title and bars, and beside them whether one can vote, for how long, and how many have.
import { useMemo } from 'react';
import { shortHead } from '@plenary/domain/poll/short-head';
import { formatCountdown } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { usePollWords } from '../../../i18n/poll-words.ts';
import { useWords } from '../../../i18n/words.ts';
import type { PollRecord } from '../../../store/selectors.ts';
import { classNames } from '../../../ui/class-names.ts';
import { QrCode } from '../../../ui/data/qr-code.tsx';
import { LockIcon, PollIcon } from '../../../ui/icon/icons.tsx';
import type { PictureProps } from '../frame/hall-scene.tsx';
import { useShape } from '../frame/unit-context.ts';
import { Said } from '../look/said.tsx';
import { HallBars } from './hall-bars.tsx';
import { pollStateOf, type PollState } from './poll-state.ts';
import split from './split.module.css';
import styles from './poll-scene.module.css';

export function PollScene({ join, nowMs, poll }: PictureProps & { readonly poll: PollRecord }) {
  const isWide = useShape() === 'wide';
  const state = pollStateOf(poll, nowMs);
  const wordsOf = usePollWords();
  const words = useMemo(() => wordsOf(poll), [wordsOf, poll]);
  return (
    <div className={split.split} data-kind="poll" data-id={poll.id} data-status={state.isOpen ? poll.status : 'closed'}>
      <aside className={classNames(split.aside, styles.aside)}>
        <Standing state={state} />
        <Turnout voters={poll.turnout.voters} />
        {state.counts ? null : <Hidden />}
        {state.isOpen || poll.head === null ? null : <Seal head={poll.head} />}
        {state.isOpen && isWide ? (
          <div className={styles.qr}>
            <QrCode value={join.url} address={join.address} />
          </div>
        ) : null}
      </aside>
      <div className={split.main}>
        <HallBars title={words.title.text} options={words.options} counts={state.counts} voters={poll.turnout.voters} />
      </div>
    </div>
  );
}

function Standing({ state }: { readonly state: PollState }) {
  return (
    <div className={styles.standing}>
      <p className={classNames(split.sign, !state.isOpen && styles.closed)}>
        {state.isOpen ? <PollIcon /> : <LockIcon />}
        <Said say={({ t }) => (state.isOpen ? t('poll.open') : t('poll.closed'))} />
      </p>
      {state.leftMs === null ? null : (
        <p className={styles.countdown} role="timer">
          {formatCountdown(state.leftMs)}
        </p>
      )}
    </div>
  );
}

function Turnout({ voters }: { readonly voters: number }) {
  const t = useWords('screen');
  const format = useFormat();
  return (
    <p className={styles.turnout}>
      <span className={styles.voters}>{format.number(voters)}</span> <span className={split.soft}>{t('poll.turnout', { count: voters })}</span>
    </p>
  );
}

/** For everyone to write down before the list of ballots is published. */
function Seal({ head }: { readonly head: string }) {
  return (
    <p className={classNames(split.soft, styles.seal)} data-seal={head}>
      <Said say={({ t }) => t('poll.seal')} />
      <span className={styles.digits} dir="ltr" translate="no">{shortHead(head)}</span>
    </p>
  );
}

function Hidden() {
  const t = useWords('screen');
  return <p className={split.soft}>{t('poll.hidden')}</p>;
}
