// Drafts in the order in which they wait: the first ones whole, so that what comes next is in sight, more of them folded away.
import type { PollRecord } from '@plenary/domain/poll/record';
import { useWords } from '../../../../i18n/words.ts';
import { Fold } from '../../queue/fold.tsx';
import { DraftPoll } from './draft-poll.tsx';
import styles from '../poll-section.module.css';

export interface DraftsProps {
  readonly drafts: readonly PollRecord[];
  readonly isBlocked: boolean;
  /** The poll that a key opens or closes. */
  readonly next: string | undefined;
}

const inSight = 5;

export function Drafts({ drafts, isBlocked, next }: DraftsProps) {
  const t = useWords('moderator');
  const rows = drafts.map((poll, index) => (
    <DraftPoll key={poll.id} poll={poll} isBlocked={isBlocked} hasKey={poll.id === next} queue={{ index, before: drafts[index - 1]?.id, after: drafts[index + 1]?.id }} />
  ));
  return (
    <>
      <ul className={styles.list}>{rows.slice(0, inSight)}</ul>
      {rows.length > inSight ? (
        <div className={styles.earlier}>
          <Fold title={t('poll.later')} count={rows.length - inSight}>
            <ul className={styles.list}>{rows.slice(inSight)}</ul>
          </Fold>
        </div>
      ) : null}
    </>
  );
}
