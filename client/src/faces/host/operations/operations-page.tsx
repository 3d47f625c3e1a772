// How it runs, in words first: all is well, or what is wrong and what to do; then the figures behind it, and each node.
import type { Operations } from '@plenary/protocol/http/operations';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { formatLocaleOf } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.ts';
import { useOperations } from '../../../live/use-operations.ts';
import { Card } from '../../../ui/surface/card.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { concernsOf } from './concerns.ts';
import { FailedJobsCard } from './failed-jobs-card.tsx';
import { FigureList, type Figure } from './figure-list.tsx';
import { houseOf, type House } from './house.ts';
import { NodeTable } from './node-table.tsx';
import { unitsOf, type Units } from './units.ts';
import { Verdict } from './verdict.tsx';
import styles from './operations.module.css';

export function OperationsPage() {
  const t = useWords('host');
  const { heard, problem } = useOperations();
  const { language } = useLanguage();
  const latest = heard.at(-1);
  const units = unitsOf(formatLocaleOf(language));
  if (!latest) return <Card>{problem === null ? <LoadingState /> : <Note tone="bad">{problem}</Note>}</Card>;
  const house = houseOf(latest.nodes);
  return (
    <div className={styles.page} data-kind="operations">
      {problem === null ? null : <Note tone="wait">{t('operations.old')}</Note>}
      <Verdict concerns={concernsOf(latest)} house={house} units={units} />
      <div className={styles.pair}>
        <Work house={house} units={units} heard={heard} />
        <People house={house} units={units} />
        <TheLog house={house} units={units} />
        <Sending house={house} units={units} />
        <Jobs house={house} units={units} />
      </div>
      <FailedJobsCard count={house.queue?.failed ?? 0} nowMs={latest.nowMs} />
      <NodeTable operations={latest} units={units} />
    </div>
  );
}

interface PartProps { readonly house: House; readonly units: Units }

const timed = (units: Units, ms: number | null): string => (ms === null ? '–' : units.duration(ms));

function Work({ house, units, heard }: PartProps & { readonly heard: readonly Operations[] }) {
  const t = useWords('host');
  const { perSecond, refusedPerSecond, failedPerSecond, answerMedianMs, answerSlowestMs } = house.commands;
  const before = heard.map(({ nodes }) => houseOf(nodes).commands);
  const figures: Figure[] = [
    { id: 'rate', label: t('operations.work.rate'), value: units.amount(perSecond), history: before.map((then) => then.perSecond) },
    { id: 'slowest', label: t('operations.work.slowest'), value: timed(units, answerSlowestMs), history: before.map((then) => then.answerSlowestMs ?? 0) },
    { id: 'median', label: t('operations.work.median'), value: timed(units, answerMedianMs) },
    { id: 'refused', label: t('operations.work.refused'), value: units.amount(refusedPerSecond) },
    { id: 'failed', label: t('operations.work.failed'), value: units.amount(failedPerSecond) },
  ];
  return (
    <FigureList title={t('operations.work.title')} figures={figures}>
      {t('operations.work.hint')}
    </FigureList>
  );
}

function People({ house, units }: PartProps) {
  const t = useWords('host');
  const figures: Figure[] = [
    ...house.connections.map(([role, count]) => ({ id: role, label: t(`operations.people.${role}`), value: units.amount(count) })),
    { id: 'died', label: t('operations.people.died'), value: units.amount(house.deadPeers) },
  ];
  return (
    <FigureList title={t('operations.people.title')} figures={figures}>
      {t('operations.people.hint')}
    </FigureList>
  );
}

function TheLog({ house: { log, redis }, units }: PartProps) {
  const t = useWords('host');
  const figures: Figure[] = [
    { id: 'seq', label: t('operations.log.seq'), value: units.amount(log.seq) },
    { id: 'entries', label: t('operations.log.entries'), value: redis ? units.amount(redis.entries) : '–' },
    { id: 'behind', label: t('operations.log.behind'), value: log.behind === null ? '–' : units.amount(log.behind) },
    { id: 'append', label: t('operations.log.append'), value: timed(units, log.appendMs) },
    { id: 'replicas', label: t('operations.log.replicas'), value: redis ? units.amount(redis.replicas) : '–' },
    ...(redis && redis.replicaLagBytes !== null ? [{ id: 'replicaLag', label: t('operations.log.replicaLag'), value: units.size(redis.replicaLagBytes) }] : []),
    { id: 'quarantined', label: t('operations.log.quarantined'), value: units.amount(log.quarantined) },
  ];
  return (
    <FigureList title={t('operations.log.title')} figures={figures}>
      {redis ? t(`operations.log.hint.${redis.durable}`) : t('operations.log.silent')}
    </FigureList>
  );
}

function Sending({ house: { fanout }, units }: PartProps) {
  const t = useWords('host');
  const figures: Figure[] = [
    { id: 'pace', label: t('operations.sending.pace'), value: units.duration(fanout.paceMs) },
    { id: 'frames', label: t('operations.sending.frames'), value: units.amount(fanout.framesPerSecond) },
    { id: 'bytes', label: t('operations.sending.bytes'), value: units.size(fanout.bytesPerSecond) },
    { id: 'slow', label: t('operations.sending.slow'), value: units.amount(fanout.slowReaders) },
    { id: 'dropped', label: t('operations.sending.dropped'), value: units.amount(fanout.slowReadersDropped) },
  ];
  return (
    <FigureList title={t('operations.sending.title')} figures={figures}>
      {t('operations.sending.hint')}
    </FigureList>
  );
}

function Jobs({ house: { queue }, units }: PartProps) {
  const t = useWords('host');
  const figures: Figure[] = [
    { id: 'waiting', label: t('operations.jobs.waiting'), value: queue ? units.amount(queue.waiting) : '–' },
    { id: 'oldest', label: t('operations.jobs.oldest'), value: timed(units, queue?.oldestMs ?? null) },
    { id: 'jobsFailed', label: t('operations.jobs.failed'), value: queue ? units.amount(queue.failed) : '–' },
  ];
  return (
    <FigureList title={t('operations.jobs.title')} figures={figures}>
      {t('operations.jobs.hint')} <a href="/queues">{t('operations.failedJobs.queues')}</a>
    </FigureList>
  );
}
