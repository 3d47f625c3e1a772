// When a page whose line broke tries again: first at a random moment of the time that the server told, so that a crowd does not come
// back at once; then ever later. A line that breaks soon after it opened is not answered faster than any other failure.
import { backoffMs } from '@plenary/sync/backoff';
import { returnAfterMs } from '@plenary/sync/return';
import type { Timing } from './timing.ts';

/** A line that lived this long was a good one: the attempt after it is the first again. */
const goodLineMs = 10_000;
const reconnectBackoff = { baseMs: 1000, maxMs: 15_000 };

export class Returning {
  private readonly timing: Timing;
  private withinMs: number | null = null;
  private attempt = 0;
  private wasGood = false;

  constructor(timing: Timing) {
    this.timing = timing;
  }

  /** What the server told: within how long to come back should the line break. */
  hint(withinMs: number | undefined): void {
    this.withinMs = withinMs ?? null;
  }

  /** The line was live since then, and is lost. */
  lost(liveSinceMs: number): void {
    this.wasGood = this.timing.nowMs() - liveSinceMs >= goodLineMs;
    if (this.wasGood) this.attempt = 0;
  }

  /** Somebody looks at the page, or the network is back: the next attempt is the first. */
  again(): void {
    this.attempt = 0;
  }

  /** How long to wait before the next try, in ms. */
  nextMs(): number {
    const spreadMs = this.withinMs === null ? null : returnAfterMs(this.withinMs, this.timing.random());
    const isFirst = this.wasGood && spreadMs !== null;
    this.wasGood = false;
    this.withinMs = null;
    if (isFirst) return spreadMs;
    const waitMs = backoffMs(this.attempt, this.timing.random(), reconnectBackoff);
    this.attempt += 1;
    return Math.max(waitMs, spreadMs ?? 0);
  }
}
