// How long to wait between two flushes: short in a small hall, longer the more people listen or the dearer the last flush was.

export const flushLimits = {
  shortestMs: 50,
  longestMs: 500,
  /** Listeners at which the interval is the longest. */
  hugeHall: 10_000,
  /** Flushing may take at most one part in so many of the time. */
  restFactor: 5,
} as const;

export interface FlushLoad {
  /** Connections that get the flush. */
  readonly listeners: number;
  /** What the last flush took, in ms; 0 before the first. */
  readonly lastCostMs: number;
}

/** The next interval in whole ms: grows with either load, never outside the limits. Anything that is no positive number counts as 0. */
export function flushIntervalMs({ listeners, lastCostMs }: FlushLoad): number {
  const { shortestMs, longestMs, hugeHall, restFactor } = flushLimits;
  const byCrowd = shortestMs + (longestMs - shortestMs) * Math.min(1, atLeast0(listeners) / hugeHall);
  const byCost = atLeast0(lastCostMs) * restFactor;
  return Math.round(Math.min(longestMs, Math.max(byCrowd, byCost)));
}

const atLeast0 = (value: number): number => (value > 0 ? value : 0);
