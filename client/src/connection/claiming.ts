// Says which question a moderator looks at: once they have settled on it, again at a pace while they stay, and once when they go on.
import type { Timing } from './timing.ts';

/** The server lets a claim hold three times as long. */
export const claimAgainMs = 3000;
/** Whoever passes by a question does not claim it. */
export const settledMs = 300;

export class Claiming {
  private readonly timing: Pick<Timing, 'after'>;
  private readonly say: (question: string | null) => unknown;
  private said: string | null = null;
  private stopTimer = (): void => undefined;

  constructor(timing: Pick<Timing, 'after'>, say: (question: string | null) => unknown) {
    this.timing = timing;
    this.say = say;
  }

  /** `null`: at none. */
  look(question: string | null): void {
    this.stopTimer();
    if (this.said !== null && this.said !== question) {
      this.said = null;
      this.say(null);
    }
    if (question !== null) this.sayAfter(settledMs, question);
  }

  private sayAfter(delayMs: number, question: string): void {
    this.stopTimer = this.timing.after(delayMs, () => {
      this.said = question;
      this.say(question);
      this.sayAfter(claimAgainMs, question);
    });
  }
}
