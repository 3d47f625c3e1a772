// Every metric by name, with what it means and where it is read. Names end in their unit, as Prometheus asks.
import type { Histogram } from './histogram.ts';
import type { Looks } from './sampler.ts';
import type { Sources } from './sources.ts';
import type { CommandStats, FlushStats } from './stats.ts';

export type Labelled = readonly [labels: Record<string, string>, value: number];
export interface Described { readonly name: string; readonly help: string; readonly labels: readonly string[]; readonly read: () => readonly Labelled[] }
/** `per`: how many of what is counted make one of the metric's unit. */
export interface DescribedHistogram { readonly name: string; readonly help: string; readonly per: number; readonly of: () => Histogram | null }

const msPerS = 1000;

/** One value without labels; none at all where there is nothing to say. */
function single(name: string, help: string, read: () => number | null | undefined): Described {
  const values = (): readonly Labelled[] => {
    const value = read();
    return value === null || value === undefined ? [] : [[{}, value]];
  };
  return { name, help, labels: [], read: values };
}

export function gaugesOf(sources: Sources, looks: () => Looks): readonly Described[] {
  const redis = () => looks().redis;
  const queue = () => looks().queue;
  return [
    single('plenary_ready', '1 when this node takes people and commands.', () => Number(sources.readiness().ready)),
    { name: 'plenary_not_ready', help: '1 for the reason why this node is not ready.', labels: ['why', 'detail'], read: () => whyNot(sources) },
    { name: 'plenary_connections', help: 'Open connections by role.', labels: ['role'], read: () => Object.entries(sources.web()?.connections() ?? {}).map(([role, count]) => [{ role }, count]) },
    single('plenary_slow_readers', 'Connections that do not keep up just now; their changes are merged.', () => sources.web()?.readers().behind),
    { name: 'plenary_flush_pace_seconds', help: 'How long the last flush put off the next, by lane: hall, house, personal.', labels: ['lane'], read: () => byLane(sources, ({ paceMs }) => paceMs / msPerS) },
    single('plenary_applied_seq', 'Commands of the event that are applied here.', () => sources.event()?.seq()),
    single('plenary_log_entries', 'Entries of the log in Redis.', () => redis()?.entries),
    single('plenary_log_behind_entries', 'Entries that are in Redis and not yet applied here.', () => redis()?.behind),
    single('plenary_redis_reachable', '1 when Redis answered the last look.', () => Number(redis() !== null)),
    single('plenary_redis_synced_each_write', '1 when Redis has each write on disk before it answers.', () => redis() && Number(redis()?.durable === 'each-write')),
    single('plenary_redis_replicas', 'Connected replicas.', () => redis()?.replicas),
    single('plenary_redis_replica_lag_bytes', 'How far the slowest replica is behind.', () => redis()?.replicaLagBytes),
    single('plenary_redis_memory_bytes', 'Memory that Redis uses.', () => redis()?.memoryBytes),
    single('plenary_queue_waiting_jobs', 'Jobs that could be done now and wait for a worker.', () => queue()?.waiting),
    single('plenary_queue_outside_waiting_jobs', 'Questions that wait to be asked about at the classifier outside.', () => queue()?.outside?.waiting),
    single('plenary_classifier_resting', '1 while the classifier outside is left alone after failures.', () => (queue()?.outside ? Number(queue()?.outside?.isResting) : null)),
    single('plenary_questions_undecided', 'Questions that wait for a moderator, checked or not.', () => sources.event()?.decisions.undecided().count),
    single('plenary_questions_oldest_seconds', 'How long the oldest of them has waited; 0 when none waits.', () => oldestUndecided(sources)),
    single('plenary_queue_failed_jobs', 'Jobs that were given up.', () => queue()?.failed),
    single('plenary_queue_oldest_seconds', 'Age of the oldest waiting job; 0 when none waits.', () => queue() && (queue()?.oldestMs ?? 0) / msPerS),
    single('plenary_event_loop_delay_seconds', '99 of 100 turns of the event loop were not held up for longer, in the last seconds.', () => sources.loop.read().delayMs / msPerS),
    single('plenary_event_loop_longest_delay_seconds', 'The longest that the event loop was held up, in the last seconds.', () => sources.loop.read().longestMs / msPerS),
    single('process_resident_memory_bytes', 'Memory of this process.', () => process.memoryUsage.rss()),
    single('process_start_time_seconds', 'When this process started, in seconds since 1970.', () => sources.startedAtMs / msPerS),
  ];
}

export function countersOf(sources: Sources): readonly Described[] {
  const lines = () => sources.web()?.lines.ended ?? new Map<string, number>();
  const byKey = (label: string, counts: ReadonlyMap<string, number>): Labelled[] => [...counts].map(([key, value]) => [{ [label]: key }, value]);
  const tail = () => sources.event()?.tail;
  return [
    { name: 'plenary_commands_total', help: 'Commands by type, outcome (ok, or the code of the refusal), and whose: people or system.', labels: ['by', 'type', 'outcome'], read: () => [...commandsOf('people', sources.web()?.commands), ...commandsOf('system', sources.jobs()?.commands)] },
    { name: 'plenary_connections_ended_total', help: 'Connections that ended, by reason.', labels: ['reason'], read: () => byKey('reason', lines()) },
    single('plenary_dead_peers_total', 'Connections that died without a word.', () => lines().get('ping timeout') ?? 0),
    { name: 'plenary_append_commands_total', help: 'Commands by what became of their append.', labels: ['result'], read: () => byKey('result', sources.event()?.append.commands ?? new Map<string, number>()) },
    single('plenary_log_entries_read_total', 'Entries taken from the log since this node follows it.', () => tail()?.entries),
    single('plenary_quarantined_total', 'Commands and entries of the log that could not be read or applied.', () => tail()?.quarantined),
    single('plenary_history_reloads_total', 'How often history was lost or replaced under this node.', () => tail()?.reloads),
    { name: 'plenary_flush_failures_total', help: 'Flushes that failed, by lane; their changes went with the next.', labels: ['lane'], read: () => byLane(sources, ({ failed }) => failed) },
    single('plenary_frames_sent_total', 'Frames to readers.', () => sources.web()?.traffic.frames),
    single('plenary_sent_bytes_total', 'Bytes of frames to readers, before the transport.', () => sources.web()?.traffic.bytes),
    single('plenary_slow_readers_total', 'How often a reader did not keep up.', () => sources.web()?.readers().fellBehind),
    single('plenary_slow_readers_dropped_total', 'Readers that were cut off because they did not keep up for long.', () => sources.web()?.readers().ended),
    single('process_cpu_seconds_total', 'Processor time of this process, user and system.', cpuSeconds),
  ];
}

export function histogramsOf(sources: Sources): readonly DescribedHistogram[] {
  return [
    { name: 'plenary_command_answer_seconds', help: 'From a command’s arrival at this node to its answer.', per: msPerS, of: () => sources.web()?.commands.answeredMs ?? null },
    { name: 'plenary_question_decision_seconds', help: 'From asking to a moderator’s first decision. Every node counts all of them.', per: msPerS, of: () => sources.event()?.decisions.tookMs ?? null },
    { name: 'plenary_append_seconds', help: 'How long appends took.', per: msPerS, of: () => sources.event()?.append.tookMs ?? null },
    { name: 'plenary_append_batch_size', help: 'Commands in one append.', per: 1, of: () => sources.event()?.append.batchSize ?? null },
    { name: 'plenary_log_lag_seconds', help: 'From an entry’s time in Redis to its application here.', per: msPerS, of: () => sources.event()?.tail.lagMs ?? null },
    { name: 'plenary_flush_seconds', help: 'Work of flushes to the hall.', per: msPerS, of: () => sources.event()?.flushes.get('hall')?.tookMs ?? null },
  ];
}

function oldestUndecided(sources: Sources): number | null {
  const undecided = sources.event()?.decisions.undecided();
  if (!undecided) return null;
  return undecided.oldestAtMs === null ? 0 : Math.max(0, Date.now() - undecided.oldestAtMs) / msPerS;
}

const byLane = (sources: Sources, of: (stats: FlushStats) => number): Labelled[] => [...(sources.event()?.flushes ?? [])].map(([lane, stats]) => [{ lane }, of(stats)]);

function whyNot(sources: Sources): readonly Labelled[] {
  const { why, detail } = sources.readiness();
  return why === null ? [] : [[{ why, detail: detail ?? '' }, 1]];
}

function commandsOf(by: string, stats: CommandStats | undefined): Labelled[] {
  return [...(stats?.outcomes ?? [])].flatMap(([type, outcomes]) => [...outcomes].map(([outcome, count]): Labelled => [{ by, type, outcome }, count]));
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
