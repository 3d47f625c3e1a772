// What the host is told about the running of it.
import { describe, expect, it } from 'vitest';
import type { NodeFigures } from '@plenary/protocol/http/operations';
import { concernsOf, limits } from './concerns.ts';
import { nodeOf } from './figures.builder.ts';

const kindsOf = (...nodes: NodeFigures[]): string[] => concernsOf({ nowMs: 60_000, nodes }).map(({ kind }) => kind);
const { commands, log, fanout, redis } = nodeOf();

describe('concernsOf', () => {
  it('is calm when all is well', () => {
    expect(kindsOf(nodeOf(), nodeOf({ node: 'other', part: 'worker' }))).toEqual([]);
  });

  it('names the node that is not ready, and why', () => {
    const away = nodeOf({ node: 'other', readiness: { ready: false, why: 'read-only', message: '', detail: 'log-empty' } });
    expect(concernsOf({ nowMs: 0, nodes: [nodeOf(), away] })).toEqual([{ kind: 'read-only', node: 'other', reason: 'log-empty' }]);
  });

  it('says first what keeps people from taking part, then what is slow', () => {
    const node = nodeOf({
      commands: { ...commands, failedPerSecond: 2, answerSlowestMs: limits.answerMs },
      log: { ...log, quarantined: 1, lagMs: limits.lagMs },
      redis: redis && { ...redis, durable: 'each-second' },
      loop: { delayMs: 1, longestMs: limits.busyMs },
      queue: { waiting: 3, failed: 1, oldestMs: limits.jobMs },
    });
    expect(kindsOf(node)).toEqual(['failing', 'quarantined', 'syncedLate', 'slowAnswers', 'behind', 'busy', 'jobsLate', 'jobsFailed']);
  });

  it('misses a worker where all nodes only serve people', () => {
    expect(kindsOf(nodeOf({ part: 'web' }), nodeOf({ node: 'other', part: 'web' }))).toEqual(['noWorker']);
  });

  it('minds slow readers only when they are more than a few and more than some in a hundred', () => {
    const withSlow = (slowReaders: number): string[] => kindsOf(nodeOf({ fanout: { ...fanout, slowReaders } }));
    expect([withSlow(limits.slowReaders), withSlow(20), withSlow(21)]).toEqual([[], [], ['slowReaders']]);
  });

  it('waits for the first look at Redis before it says that Redis is silent', () => {
    const silent = nodeOf({ redis: null, startedAtMs: 55_000 });
    expect(kindsOf(silent)).toEqual([]);
    expect(kindsOf({ ...silent, startedAtMs: 0 })).toEqual(['redisSilent']);
  });
});
