// One reading of all counters of a process, and what two readings say about the time between them.
import type { NodeFigures } from '@plenary/protocol/http/operations';
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import { errorCodes } from '@plenary/protocol/errors/codes';
import { between, Histogram, quantile, type HistogramRead } from './histogram.ts';
import type { Sources } from './sources.ts';
import type { CommandStats } from './stats.ts';

export interface Reading {
  readonly atMs: number;
  readonly ok: number;
  readonly refused: number;
  readonly failed: number;
  readonly frames: number;
  readonly bytes: number;
  readonly answeredMs: HistogramRead;
  readonly lagMs: HistogramRead;
  readonly appendMs: HistogramRead;
  readonly flushMs: HistogramRead;
}

/** The rates and times of `NodeFigures`, gathered by the part that they are about. */
export interface Recent {
  readonly commands: NodeFigures['commands'];
  readonly lagMs: number | null;
  readonly appendMs: number | null;
  readonly flushMs: number | null;
  readonly framesPerSecond: number;
  readonly bytesPerSecond: number;
}

const none = new Histogram([]).read();
/** Not by a rule, but because something on our side was out of order. */
const failures: ReadonlySet<string> = new Set(errorCodes.filter((code) => errorCatalogue[code].status >= 500));

export function takeReading(sources: Pick<Sources, 'web' | 'event'>, atMs: number): Reading {
  const web = sources.web();
  const event = sources.event();
  const { frames, bytes } = web?.traffic ?? { frames: 0, bytes: 0 };
  return {
    atMs,
    frames,
    bytes,
    ...countOutcomes(web?.commands ?? null),
    answeredMs: web?.commands.answeredMs.read() ?? none,
    lagMs: event?.tail.lagMs.read() ?? none,
    appendMs: event?.append.tookMs.read() ?? none,
    flushMs: event?.flushes.get('hall')?.tookMs.read() ?? none,
  };
}

export function recentOf(earlier: Reading, later: Reading): Recent {
  const seconds = Math.max(0.001, (later.atMs - earlier.atMs) / 1000);
  const rate = (of: (reading: Reading) => number): number => Math.round(((of(later) - of(earlier)) / seconds) * 10) / 10;
  const answered = between(earlier.answeredMs, later.answeredMs);
  const slowest = (of: (reading: Reading) => HistogramRead): number | null => quantile(between(of(earlier), of(later)), 0.99);
  return {
    commands: {
      perSecond: rate(({ ok, refused, failed }) => ok + refused + failed),
      refusedPerSecond: rate(({ refused }) => refused),
      failedPerSecond: rate(({ failed }) => failed),
      answerMedianMs: quantile(answered, 0.5),
      answerSlowestMs: quantile(answered, 0.99),
    },
    lagMs: slowest(({ lagMs }) => lagMs),
    appendMs: slowest(({ appendMs }) => appendMs),
    flushMs: slowest(({ flushMs }) => flushMs),
    framesPerSecond: rate(({ frames }) => frames),
    bytesPerSecond: rate(({ bytes }) => bytes),
  };
}

function countOutcomes(stats: CommandStats | null): Pick<Reading, 'ok' | 'refused' | 'failed'> {
  const counted = { ok: 0, refused: 0, failed: 0 };
  for (const outcomes of stats?.outcomes.values() ?? []) {
    for (const [outcome, times] of outcomes) counted[outcome === 'ok' ? 'ok' : failures.has(outcome) ? 'failed' : 'refused'] += times;
  }
  return counted;
}
