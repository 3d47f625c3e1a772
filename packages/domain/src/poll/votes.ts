// The ballots of one round: one for each voter, in the order of their first, and what each was counted as; in as little memory as will do.
import { TextIndex } from '../core/text-index.ts';
import type { Kept } from './kinds/kind.ts';

/** One voter's ballot: what they cast, in which cell it is counted, and before which step of what is told it came. */
export interface Vote { readonly kept: Kept; readonly cell: string; readonly step: number }

/** All ballots as columns, in the order of `voters`; `kept` as JSON, `numbers` two to a ballot: place in `cells`, and step. */
export interface VoteColumns { readonly voters: readonly string[]; readonly kept: readonly string[]; readonly cells: readonly string[]; readonly numbers: Float64Array }

/** Bits of up to twelve options as JSON: what most ballots are, of which a million are written and read at once. */
const smallTexts: readonly string[] = Array.from({ length: 4096 }, (_, bits) => `${bits}`);
const smallNumbers: ReadonlyMap<string, number> = new Map(smallTexts.map((text, bits) => [text, bits]));

const textOf = (kept: Kept): string => (typeof kept === 'number' ? smallTexts[kept] : undefined) ?? JSON.stringify(kept);
/** Our own writing, read back. */
const keptIn = (text: string): Kept => smallNumbers.get(text) ?? (JSON.parse(text) as Kept);

export class Votes {
  #voters = new TextIndex();
  readonly #kept: Kept[] = [];
  /** Names of cells, by the number under which they stand in `#numbers`. */
  #cells: string[] = [];
  #numbers = new Uint32Array(16);

  /** The reverse of `columns`. */
  static of({ voters, kept, cells, numbers }: VoteColumns): Votes {
    if (voters.length !== kept.length || numbers.length !== kept.length * 2) throw new Error('not as many voters as ballots');
    const all = new Votes();
    all.#voters = TextIndex.of(voters);
    for (const text of kept) all.#kept.push(keptIn(text));
    all.#cells = [...cells];
    all.#numbers = new Uint32Array(numbers.length + 16);
    all.#numbers.set(numbers);
    return all;
  }

  get size(): number {
    return this.#kept.length;
  }

  get(voter: string): Vote | undefined {
    const place = this.#voters.placeOf(voter);
    return place < 0 ? undefined : this.#at(place);
  }

  has(voter: string): boolean {
    return this.#voters.placeOf(voter) >= 0;
  }

  /** In place of the voter's former one. */
  set(voter: string, { kept, cell, step }: Vote): void {
    const place = this.#voters.placeFor(voter);
    if (place * 2 >= this.#numbers.length) this.#grow();
    this.#kept[place] = kept;
    this.#numbers[place * 2] = this.#cellNumber(cell);
    this.#numbers[place * 2 + 1] = step;
  }

  columns(): VoteColumns {
    const numbers = Float64Array.from(this.#numbers.subarray(0, this.size * 2));
    return { voters: this.#voters.texts(), kept: this.#kept.map(textOf), cells: [...this.#cells], numbers };
  }

  *[Symbol.iterator](): Generator<readonly [voter: string, vote: Vote]> {
    for (let place = 0; place < this.size; place += 1) yield [this.#voters.textAt(place), this.#at(place)];
  }

  #at(place: number): Vote {
    return { kept: this.#kept[place] ?? 0, cell: this.#cells[this.#numbers[place * 2] ?? 0] ?? '', step: this.#numbers[place * 2 + 1] ?? 0 };
  }

  /** There are as many cells as groups and bodies of voters: few. */
  #cellNumber(cell: string): number {
    const known = this.#cells.indexOf(cell);
    return known >= 0 ? known : this.#cells.push(cell) - 1;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#numbers.length * 2);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
