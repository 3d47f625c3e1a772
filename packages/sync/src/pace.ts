// How long to wait between two flushes: short in a small hall, longer the more people listen or the dearer the last flush was.
// Moderators and screens are few and always served quickly; personal views go slowest, since their owners know already.

export const flushLimits = {
  shortestMs: 50,
  /** The longest in a huge hall, however dear a flush is and however short of time the process; twice that in one twice as large. */
  hugeHallMs: 500,
  hugeHall: 5000,
  longestMs: 1000,
  /** Flushing may take at most one part in so many of the time. */
  restFactor: 8,
} as const;

export const houseLimits = { shortestMs: 50, longestMs: 200, restFactor: 5 } as const;
export const personalLimits = { shortestMs: 50, longestMs: 3000, restFactor: 50 } as const;

export interface FlushLoad {
  /** Connections that get the flush. */
  readonly listeners: number;
  /** What the last flush took, in ms of work; 0 before the first. */
  readonly lastCostMs: number;
  /** How busy the process was since the flush before, from 0 to 1. */
  readonly busy?: number;
}

/** Above this a process is short of time: the hall waits up to three times as long, so that what people send is answered first. */
const shortOfTime = 0.7;

/** The next interval of the hall in whole ms: grows with each load, never outside the limits. What is no positive number counts as 0. */
export function flushIntervalMs({ listeners, lastCostMs, busy = 0 }: FlushLoad): number {
  const { shortestMs, hugeHallMs, hugeHall } = flushLimits;
  const size = atLeast0(listeners) / hugeHall;
  const byCrowd = shortestMs + (hugeHallMs - shortestMs) * Math.min(1, size);
  const longestMs = Math.min(flushLimits.longestMs, hugeHallMs * Math.max(1, size));
  const stretch = 1 + (2 * Math.max(0, Math.min(1, atLeast0(busy)) - shortOfTime)) / (1 - shortOfTime);
  return within({ shortestMs, longestMs }, Math.max(byCrowd, byCost(flushLimits, lastCostMs)) * stretch);
}

/** The next interval of moderators and screens, in whole ms: follows the cost alone. */
export const houseIntervalMs = ({ lastCostMs }: Pick<FlushLoad, 'lastCostMs'>): number => within(houseLimits, byCost(houseLimits, lastCostMs));

/** The next interval of personal views, in whole ms: follows the cost alone. */
export const personalIntervalMs = (lastCostMs: number): number => within(personalLimits, byCost(personalLimits, lastCostMs));

interface Limits { readonly shortestMs: number; readonly longestMs: number; readonly restFactor: number }

const byCost = ({ restFactor }: Limits, lastCostMs: number): number => atLeast0(lastCostMs) * restFactor;

const within = ({ shortestMs, longestMs }: Pick<Limits, 'shortestMs' | 'longestMs'>, ms: number): number => Math.round(Math.min(longestMs, Math.max(shortestMs, ms)));

const atLeast0 = (value: number): number => (value > 0 ? value : 0);
