// What is wrong with the running of it, most urgent first; nothing when all is well. Each concern has its sentence, and what to do.
import type { NodeFigures, Operations, ReadOnlyReason, Trouble } from '@plenary/protocol/http/operations';
import { houseOf } from './house.ts';

export type Concern =
  | { readonly kind: Exclude<Trouble, 'read-only'>; readonly node: string }
  | { readonly kind: 'read-only'; readonly node: string; readonly reason: ReadOnlyReason }
  | { readonly kind: 'redisSilent' | 'notSynced' | 'syncedLate' | 'noWorker' }
  | { readonly kind: 'failing'; readonly perSecond: number }
  | { readonly kind: 'quarantined' | 'slowReaders' | 'jobsFailed'; readonly count: number }
  | { readonly kind: 'slowAnswers' | 'behind' | 'busy' | 'jobsLate'; readonly ms: number };

/** From here on somebody should look. */
export const limits = { answerMs: 1000, lagMs: 2000, busyMs: 500, jobMs: 30_000, slowReaders: 5, slowShare: 0.05, firstLookMs: 10_000 } as const;

export function concernsOf({ nowMs, nodes }: Operations): Concern[] {
  const { redis, commands, log, fanout, queue, people, longestMs } = houseOf(nodes);
  const slow = fanout.slowReaders;
  const isSilent = redis === null && nodes.some(({ startedAtMs, readiness }) => readiness.ready && nowMs - startedAtMs > limits.firstLookMs);
  const tooSlow = slow >= limits.slowReaders && slow >= people * limits.slowShare;
  return [
    ...nodes.flatMap(notReady),
    ...when(isSilent, { kind: 'redisSilent' }),
    ...when(commands.failedPerSecond > 0, { kind: 'failing', perSecond: commands.failedPerSecond }),
    ...when(log.quarantined > 0, { kind: 'quarantined', count: log.quarantined }),
    ...when(redis?.durable === 'not', { kind: 'notSynced' }),
    ...when(redis?.durable === 'each-second', { kind: 'syncedLate' }),
    ...when(nodes.length > 0 && nodes.every(({ part }) => part === 'web'), { kind: 'noWorker' }),
    ...above('slowAnswers', commands.answerSlowestMs, limits.answerMs),
    ...above('behind', log.lagMs, limits.lagMs),
    ...above('busy', longestMs, limits.busyMs),
    ...above('jobsLate', queue?.oldestMs ?? null, limits.jobMs),
    ...when((queue?.failed ?? 0) > 0, { kind: 'jobsFailed', count: queue?.failed ?? 0 }),
    ...when(tooSlow, { kind: 'slowReaders', count: slow }),
  ];
}

function notReady({ node, readiness: { why, detail } }: NodeFigures): Concern[] {
  if (why === null) return [];
  return [why === 'read-only' ? { kind: why, node, reason: detail ?? 'log-went-back' } : { kind: why, node }];
}

const when = (holds: boolean, concern: Concern): Concern[] => (holds ? [concern] : []);
const above = (kind: 'slowAnswers' | 'behind' | 'busy' | 'jobsLate', ms: number | null, limit: number): Concern[] => (ms !== null && ms >= limit ? [{ kind, ms }] : []);
