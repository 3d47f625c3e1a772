// A screen's heartbeat: says at a pace how it is, and a moment after it has something new to say. Never waits for anything, and keeps nothing.
import type { Beat } from '@plenary/protocol/up';
import type { Timing } from './timing.ts';

export const beatEveryMs = 3000;
/** What changes ten times a second is not told ten times. */
export const beatApartMs = 1000;

/** What a screen says of itself; how long an answer takes is measured here. */
export type Condition = Omit<Beat, 'delayMs'>;

export class Beating {
  private readonly timing: Pick<Timing, 'after' | 'nowMs'>;
  /** Resolves with whether it was answered; nothing while there is no line. */
  private readonly say: (beat: Beat) => Promise<boolean> | null;
  private describe: (() => Condition | null) | null = null;
  private delayMs: number | null = null;
  private saidAtMs = -Infinity;
  private stopTimer = (): void => undefined;

  constructor(timing: Pick<Timing, 'after' | 'nowMs'>, say: (beat: Beat) => Promise<boolean> | null) {
    this.timing = timing;
    this.say = say;
  }

  /** `describe` says how the screen is when it is asked; `null` for not yet. Without one, the heart stops. */
  beat(describe: (() => Condition | null) | null): void {
    this.describe = describe;
    this.soon();
  }

  /** There is something new to say. */
  soon(): void {
    this.stopTimer();
    if (this.describe) this.sayAfter(Math.max(0, this.saidAtMs + beatApartMs - this.timing.nowMs()));
  }

  private sayAfter(delayMs: number): void {
    this.stopTimer = this.timing.after(delayMs, () => {
      const condition = this.describe?.();
      if (condition) this.sayNow(condition);
      this.sayAfter(beatEveryMs);
    });
  }

  private sayNow(condition: Condition): void {
    const saidAtMs = this.timing.nowMs();
    const answered = this.say({ ...condition, delayMs: this.delayMs });
    if (!answered) return;
    this.saidAtMs = saidAtMs;
    void answered.then((isAnswered) => {
      if (isAnswered) this.delayMs = Math.max(0, Math.round(this.timing.nowMs() - saidAtMs));
    });
  }
}
