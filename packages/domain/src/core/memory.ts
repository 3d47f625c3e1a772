// Remembers what became of recent commands, so that the same command twice has one effect and the same answer.
import type { Outcome } from './decision.ts';
import { TextIndex } from './text-index.ts';

/** `print` is a fingerprint of the command's sender and body: the same id with another body is refused. */
export interface RememberedOutcome { readonly print: string; readonly seq: number; readonly outcome: Outcome }

/**
 * How many outcomes are remembered. Older repeats still have no second effect: ids of what a command makes come from the
 * command's id, and supports and ballots are one for each person whatever is sent.
 */
export const rememberedOutcomes = 100_000;

/**
 * The newest outcomes by command id, in the order in which they were decided, the same on every node. A ring of columns: at ten thousand
 * commands a second, an object for each would live just long enough to be a burden.
 */
export class OutcomeMemory {
  readonly #ids: TextIndex;
  readonly #prints: string[] = [];
  readonly #seqs: number[] = [];
  readonly #outcomes: Outcome[] = [];
  /** Where the oldest is, once the ring is full. */
  #oldest = 0;

  /** Clients choose the ids of their commands: `seed` is a number that they cannot know. */
  constructor(seed = 0) {
    this.#ids = new TextIndex(seed);
  }

  get size(): number {
    return this.#ids.size;
  }

  get(id: string): RememberedOutcome | undefined {
    const place = this.#ids.placeOf(id);
    return place < 0 ? undefined : this.#at(place);
  }

  /** Remembers one more, whose id is new, and forgets the oldest if that is one too many. */
  remember(id: string, { print, seq, outcome }: RememberedOutcome): void {
    let place = this.#oldest;
    if (this.size < rememberedOutcomes) {
      place = this.#ids.placeFor(id);
    } else {
      this.#ids.replace(place, id);
      this.#oldest = (place + 1) % rememberedOutcomes;
    }
    this.#prints[place] = print;
    this.#seqs[place] = seq;
    this.#outcomes[place] = outcome;
  }

  /** From the oldest to the newest. */
  *[Symbol.iterator](): Generator<[string, RememberedOutcome]> {
    for (let nth = 0; nth < this.size; nth += 1) {
      const place = (this.#oldest + nth) % rememberedOutcomes;
      const remembered = this.#at(place);
      if (remembered) yield [this.#ids.textAt(place), remembered];
    }
  }

  #at(place: number): RememberedOutcome | undefined {
    const [print, seq, outcome] = [this.#prints[place], this.#seqs[place], this.#outcomes[place]];
    return print === undefined || seq === undefined || !outcome ? undefined : { print, seq, outcome };
  }
}
