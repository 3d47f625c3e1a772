// How far the history that is applied here is known to be on as many machines as were asked for.
import type { Place } from '../log/history.ts';
import { isAtOrAfter } from '../log/read.ts';

/** Something applied here; its hash is made only if it is asked for. */
export interface Applied { readonly entry: string; readonly seq: number; readonly hash: () => string | null }

export class Covered {
  readonly #epoch: string;
  #through: string;
  #last: Applied;
  /** Applied, and not known to be covered; oldest first. */
  #open: Applied[] = [];

  /** `known`: a place that is covered for certain. */
  constructor(known: Place) {
    this.#epoch = known.epoch;
    this.#through = known.entry;
    this.#last = { entry: known.entry, seq: known.seq, hash: () => known.hash };
  }

  /** The last place that may have been acknowledged. */
  get place(): Place {
    const { entry, seq, hash } = this.#last;
    return { epoch: this.#epoch, entry, seq, hash: hash() };
  }

  get seq(): number {
    return this.#last.seq;
  }

  applied(entry: Applied): void {
    this.#open.push(entry);
    this.#settle();
  }

  /** Everything up to this entry is on as many machines as asked for. */
  confirm(entry: string): void {
    if (!isAtOrAfter(entry, this.#through)) return;
    this.#through = entry;
    this.#settle();
  }

  #settle(): void {
    while (this.#open[0] && isAtOrAfter(this.#through, this.#open[0].entry)) this.#last = this.#open.shift() ?? this.#last;
  }
}
