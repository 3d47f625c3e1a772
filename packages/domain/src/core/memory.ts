// Remembers what became of recent commands, so that the same command twice has one effect and the same answer.
import type { Outcome } from './decision.ts';
import { TextIndex } from './text-index.ts';

/** `print` is a fingerprint of the command's sender and body: the same id with another body is refused. */
export interface RememberedOutcome { readonly print: string; readonly seq: number; readonly outcome: Outcome }

/** All that is remembered, from the oldest to the newest; an outcome as JSON, or as nothing if the command was done and made nothing. */
export interface OutcomeColumns {
  readonly ids: readonly string[];
  readonly prints: readonly string[];
  readonly outcomes: readonly string[];
  readonly seqs: ArrayLike<number>;
}

const done: Outcome = Object.freeze({ ok: true });
const textOf = (outcome: Outcome | undefined): string => (!outcome || (outcome.ok && outcome.result === undefined) ? '' : JSON.stringify(outcome));

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
  #ids: TextIndex;
  #prints: string[] = [];
  #seqs: number[] = [];
  #outcomes: Outcome[] = [];
  /** Where the oldest is, once the ring is full. */
  #oldest = 0;

  /** Clients choose the ids of their commands: `seed` is a number that they cannot know. */
  constructor(seed = 0) {
    this.#ids = new TextIndex(seed);
  }

  /** The reverse of `columns`, with a seed of its own. */
  static of({ ids, prints, outcomes, seqs }: OutcomeColumns, seed = 0): OutcomeMemory {
    const isWhole = [prints, outcomes, seqs].every((column) => column.length === ids.length) && ids.length <= rememberedOutcomes;
    if (!isWhole) throw new Error('not as many outcomes as commands');
    const memory = new OutcomeMemory();
    memory.#ids = TextIndex.of(ids, seed);
    memory.#prints = prints.slice();
    memory.#seqs = Array.from(seqs);
    memory.#outcomes = outcomes.map((text) => (text === '' ? done : (JSON.parse(text) as Outcome)));
    return memory;
  }

  columns(): OutcomeColumns & { readonly seqs: Float64Array } {
    const inOrder = <T>(ring: readonly T[]): T[] => [...ring.slice(this.#oldest), ...ring.slice(0, this.#oldest)];
    const seqs = Float64Array.from(inOrder(this.#seqs));
    return { ids: inOrder(this.#ids.texts()), prints: inOrder(this.#prints), outcomes: inOrder(this.#outcomes).map(textOf), seqs };
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
