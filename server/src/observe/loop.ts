// How long the event loop was kept from its work lately, over the last two to four seconds.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 20;

export interface LoopDelay { readonly delayMs: number; readonly longestMs: number }

export interface LoopWatch {
  /** The present window together with the one before it. */
  read(): LoopDelay;
  /** Begins a new window. */
  turn(): void;
  stop(): void;
}

export function watchLoop(): LoopWatch {
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs });
  histogram.enable();
  let before: LoopDelay = { delayMs: 0, longestMs: 0 };
  // Node measures from one tick to the next: the wait that was meant is no delay.
  const delay = (nanoseconds: number): number => (Number.isFinite(nanoseconds) ? Math.max(0, Math.round(nanoseconds / 1e5) / 10 - resolutionMs) : 0);
  const now = (): LoopDelay => (histogram.count === 0 ? { delayMs: 0, longestMs: 0 } : { delayMs: delay(histogram.percentile(99)), longestMs: delay(histogram.max) });
  return {
    read() {
      const { delayMs, longestMs } = now();
      return { delayMs: Math.max(delayMs, before.delayMs), longestMs: Math.max(longestMs, before.longestMs) };
    },
    turn() {
      before = now();
      histogram.reset();
    },
    stop: () => void histogram.disable(),
  };
}
