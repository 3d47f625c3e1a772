// Moves a page to another node when its own is about to leave: at a moment of its own, with nothing in flight, and without a word
// to the person unless it takes long.
import { returnAfterMs } from '@plenary/sync/return';
import type { Timing } from './timing.ts';

/** How long a page waits for answers that are on their way before it leaves without them: what it sent is then sent again. */
export const finishWithinMs = 2000;
/** How long the page may be between two nodes before it says so. */
export const quietMs = 4000;

export class Move {
  private readonly timing: Timing;
  private stopLeaving = (): void => undefined;
  private stopQuiet = (): void => undefined;
  private isTold = false;
  private isQuietNow = false;

  constructor(timing: Timing) {
    this.timing = timing;
  }

  /** Whether the page is between two nodes, and has not been for long. */
  get isQuiet(): boolean {
    return this.isQuietNow;
  }

  /** The node said that it leaves: `leave` is called at this page's moment. */
  begin(withinMs: number, leave: () => void): void {
    this.stopLeaving();
    this.isTold = true;
    this.stopLeaving = this.timing.after(returnAfterMs(withinMs, this.timing.random()), leave);
  }

  /** The line is gone. If the node had said so, it is quiet for a while, and then `tell` is called. */
  lineGone(tell: () => void): void {
    if (!this.isTold) return;
    this.isTold = false;
    this.stopLeaving();
    this.stopQuiet();
    this.isQuietNow = true;
    this.stopQuiet = this.timing.after(quietMs, () => {
      this.isQuietNow = false;
      tell();
    });
  }

  /** The page is live again, or wants no line any more. */
  end(): void {
    this.stopLeaving();
    this.stopQuiet();
    this.isTold = false;
    this.isQuietNow = false;
  }
}
