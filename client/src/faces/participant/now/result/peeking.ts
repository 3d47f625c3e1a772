// When to ask again for a result that moves: at once the first time, then every few seconds at most, and each page of a hall at another moment.
import type { Timing } from '../../../../connection/timing.ts';

export const leastMs = 3000;
export const spreadMs = 2000;

export class Peeking {
  private readonly timing: Timing;
  private readonly ask: () => void;
  private dueAtMs = 0;
  private stopTimer: (() => void) | null = null;

  constructor(timing: Timing, ask: () => void) {
    this.timing = timing;
    this.ask = ask;
  }

  /** There may be something new. However often this is said, it is asked once when it is due. */
  moved(): void {
    if (this.stopTimer) return;
    const { timing } = this;
    this.stopTimer = timing.after(Math.max(0, this.dueAtMs - timing.nowMs()), () => {
      this.stopTimer = null;
      this.dueAtMs = timing.nowMs() + leastMs + timing.random() * spreadMs;
      this.ask();
    });
  }

  stop(): void {
    this.stopTimer?.();
    this.stopTimer = null;
  }
}
