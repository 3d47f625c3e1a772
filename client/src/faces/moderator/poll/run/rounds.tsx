// Another round of a closed poll; and the rounds that were, each with its result and turnout as it was.
import { pollLimits } from '@plenary/domain/poll/state';
import type { PollRecord } from '@plenary/domain/poll/record';
import { useWords } from '../../../../i18n/words.ts';
import fold from '../../../../ui/surface/fold.module.css';
import { Opening } from './opening.tsx';
import { PollPicture } from './poll-picture.tsx';
import { Turnout } from './turnout.tsx';
import styles from '../poll-section.module.css';

export function AnotherRound({ poll, isBlocked }: { readonly poll: PollRecord; readonly isBlocked: boolean }) {
  const t = useWords('moderator');
  if (poll.status !== 'closed' || poll.past.length + 1 >= pollLimits.rounds) return null;
  return (
    <details className={fold.fold} data-again>
      <summary>{t('poll.anotherRound')}</summary>
      <p className={styles.facts}>{t(isBlocked ? 'poll.blocked' : 'poll.anotherHint')}</p>
      {isBlocked ? null : <div className={styles.actions}><Opening poll={poll} type="poll.reopen" /></div>}
    </details>
  );
}

export function PastRounds({ poll }: { readonly poll: PollRecord }) {
  const t = useWords('moderator');
  if (poll.past.length === 0) return null;
  return (
    <details className={fold.fold} data-past>
      <summary>{t('poll.pastRounds', { count: poll.past.length })}</summary>
      <ol className={styles.rounds}>
        {poll.past.map((round) => (
          <li key={round.round} className={styles.round}>
            <h4>{t('poll.round', { round: round.round })}</h4>
            <PollPicture poll={{ ...poll, ...round, places: null, past: [] }} />
            <Turnout round={round} named={poll.named} />
          </li>
        ))}
      </ol>
    </details>
  );
}
