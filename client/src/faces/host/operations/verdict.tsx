// One sentence when all is well; else what is wrong, each with what to do.
import { useWords } from '../../../i18n/words.ts';
import { AlertIcon, CheckCircleIcon } from '../../../ui/icon/icons.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Card } from '../../../ui/surface/card.tsx';
import type { Concern } from './concerns.ts';
import { shortName } from './short-name.ts';
import type { House } from './house.ts';
import type { Units } from './units.ts';
import styles from './operations.module.css';

export interface VerdictProps {
  readonly concerns: readonly Concern[];
  readonly house: House;
  readonly units: Units;
}

export function Verdict({ concerns, house, units }: VerdictProps) {
  const t = useWords('host');
  const isWell = concerns.length === 0;
  const { answerSlowestMs } = house.commands;
  const answers = answerSlowestMs === null ? t('operations.quiet') : t('operations.answersWithin', { time: units.duration(answerSlowestMs) });
  return (
    <Card aria-labelledby="operations" className={styles.card}>
      <h2 id="operations" className={styles.title}>
        {t('operations.title')}
      </h2>
      <div className={classNames(styles.verdict, isWell ? styles.well : styles.look)} data-running={isWell ? 'well' : 'look'}>
        {isWell ? <CheckCircleIcon /> : <AlertIcon />}
        <p>{isWell ? t('operations.well', { connections: house.people, answers }) : t('operations.look', { count: concerns.length })}</p>
      </div>
      {isWell ? null : (
        <ul className={styles.concerns}>
          {concerns.map((concern) => (
            <ConcernItem key={'node' in concern ? `${concern.kind} ${concern.node}` : concern.kind} concern={concern} units={units} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function ConcernItem({ concern, units }: { readonly concern: Concern; readonly units: Units }) {
  const t = useWords('host');
  return (
    <li data-concern={concern.kind}>
      <p className={styles.wrong}>{useSentence(concern, units)}</p>
      <p className={styles.todo}>{concern.kind === 'read-only' ? t(`operations.repair.${concern.reason}`) : t(`operations.todo.${concern.kind}`)}</p>
    </li>
  );
}

function useSentence(concern: Concern, units: Units): string {
  const t = useWords('host');
  switch (concern.kind) {
    case 'loading':
    case 'leaving':
    case 'stalled':
    case 'log-out-of-reach':
      return t(`operations.wrong.${concern.kind}`, { node: shortName(concern.node) });
    case 'read-only':
      return t('operations.wrong.read-only', { node: shortName(concern.node), reason: t(`operations.reason.${concern.reason}`) });
    case 'redisSilent':
    case 'notSynced':
    case 'syncedLate':
    case 'noWorker':
      return t(`operations.wrong.${concern.kind}`);
    case 'failing':
      return t('operations.wrong.failing', { rate: units.amount(concern.perSecond) });
    case 'quarantined':
    case 'slowReaders':
    case 'jobsFailed':
      return t(`operations.wrong.${concern.kind}`, { count: concern.count });
    case 'slowAnswers':
    case 'behind':
    case 'busy':
    case 'jobsLate':
      return t(`operations.wrong.${concern.kind}`, { time: units.duration(concern.ms) });
  }
}
