// One node's figures for a test: calm, unless said otherwise.
import type { NodeFigures } from '@plenary/protocol/http/operations';

export function nodeOf(more: Partial<NodeFigures> = {}): NodeFigures {
  return {
    node: 'a1b2c3', part: 'both', startedAtMs: 0, readiness: { ready: true, why: null, message: 'Ready.', detail: null },
    connections: { participant: 400, moderator: 3, screen: 2 }, deadPeers: 0,
    commands: { perSecond: 10, refusedPerSecond: 1, failedPerSecond: 0, answerMedianMs: 3, answerSlowestMs: 15 },
    log: { seq: 100, behind: 0, lagMs: 5, appendMs: 2, quarantined: 0 },
    redis: { entries: 50, durable: 'each-write', replicas: 0, replicaLagBytes: null, memoryBytes: 1e6 },
    fanout: { paceMs: 50, flushMs: 2, framesPerSecond: 800, bytesPerSecond: 1e5, slowReaders: 0, slowReadersDropped: 0 },
    queue: { waiting: 0, failed: 0, oldestMs: null }, loop: { delayMs: 1, longestMs: 12 }, memoryBytes: 1e8,
    ...more,
  };
}
