// How many voted, of how many; what became of other attempts; and whether anybody can still tell whose a ballot is.
import type { PollRecord, RoundRecord } from '@plenary/domain/poll/record';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useWords } from '../../../../i18n/words.ts';
import { LockIcon, PeopleIcon } from '../../../../ui/icon/desk-icons.tsx';
import type { Few } from './few.ts';
import styles from '../poll-section.module.css';

export interface TurnoutProps {
  readonly round: Pick<RoundRecord, 'turnout' | 'head' | 'closedAtMs' | 'counted' | 'result'>;
  readonly named: PollRecord['named'];
  /** Where too few have voted so far. */
  readonly few?: Few;
}

export function Turnout({ round, named, few = null }: TurnoutProps) {
  const t = useWords('moderator');
  const { percent } = useFormat();
  const { turnout: { voters, couldVote, changed, refused, repeated }, counted, result } = round;
  const facts = [
    couldVote === null ? t('turnout.voted', { count: voters }) : t('turnout.votedOf', { count: voters, of: couldVote, percent: percent(couldVote > 0 ? voters / couldVote : 0) }),
    ...(changed > 0 ? [t('turnout.changed', { count: changed })] : []),
    ...(refused ? [t('turnout.refused', { count: refused })] : []),
    ...(repeated ? [t('turnout.repeated', { count: repeated })] : []),
  ];
  const isBehind = round.closedAtMs === null && result !== null && counted !== null && counted < voters;
  return (
    <div className={styles.turnout}>
      <p><PeopleIcon /> <span>{facts.join(' · ')}</span></p>
      {isBehind ? <p><span>{t('turnout.behind', { count: counted })}</span></p> : null}
      {few ? <p data-few={few}><span>{t(`few.voted.${few}`)}</span></p> : null}
      {named ? null : <p><LockIcon /> <span>{t(`seal.${sealOf(round)}`)}</span></p>}
    </div>
  );
}

function sealOf({ head, closedAtMs }: TurnoutProps['round']): 'open' | 'sealing' | 'sealed' {
  if (head !== null) return 'sealed';
  return closedAtMs === null ? 'open' : 'sealing';
}
