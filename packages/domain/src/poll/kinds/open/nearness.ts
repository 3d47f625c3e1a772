// Which answers are like which, compared once for each pair and kept: results are made again with every step and every judgement, and most of
// the answers in them were there before.
import type { Sketch } from './sketch.ts';

/** Answers of the same stems: one thing to compare. `key` tells it from all others. */
export interface Telling extends Sketch { readonly key: string }

/** Answers whose likes are kept, each by its place in this list. */
export class Nearness {
  readonly #most: number;
  #known: Telling[] = [];
  #places = new Map<string, number>();
  /** Bits of the places that are like the one of the row. */
  #rows: Uint32Array[] = [];
  #holding = new Map<string, number[]>();
  readonly #sizes: Uint8Array;
  readonly #shared: Uint8Array;

  /** Of so many at most: eight thousand take eight megabytes. */
  constructor(most: number) {
    this.#most = most;
    this.#sizes = new Uint8Array(most);
    this.#shared = new Uint8Array(most);
  }

  /** Compares one with all that are known, if there is room for it. */
  meet(telling: Telling): void {
    if (this.#known.length < this.#most && !this.#places.has(telling.key)) this.#add(telling);
  }

  /** Of some, no more than there is room for: visits the likes among them of one, all by their number in this list. */
  among(tellings: readonly Telling[]): (one: number, visit: (like: number) => void) => void {
    const isNew = tellings.filter(({ key }) => !this.#places.has(key));
    if (this.#known.length + isNew.length > this.#most) this.#keepOnly(tellings);
    for (const telling of isNew) this.meet(telling);
    const rows = tellings.map(({ key }) => this.#rows[this.#places.get(key) ?? 0]);
    const numbers = new Int32Array(this.#known.length).fill(-1);
    const asked = this.#emptyRow();
    for (const [number, { key }] of tellings.entries()) {
      const place = this.#places.get(key) ?? 0;
      numbers[place] = number;
      mark(asked, place);
    }
    return (one, visit) => eachMark(rows[one], asked, (place) => visit(numbers[place] ?? 0));
  }

  #add(telling: Telling): void {
    const place = this.#enter(telling, this.#emptyRow());
    const row = this.#rows[place];
    if (!row) return;
    const { stems } = telling;
    const shared = this.#shared.fill(0, 0, place);
    // Counted stem by stem, at a cost that has a bound.
    for (const stem of stems) for (const other of this.#holding.get(stem) ?? []) if (other !== place) shared[other] = (shared[other] ?? 0) + 1;
    for (let other = 0; other < place; other += 1) {
      const inCommon = shared[other] ?? 0;
      // Less than a fifth of both together is too little by each of the measures.
      if (inCommon * 5 < stems.length + (this.#sizes[other] ?? 0)) continue;
      const known = this.#known[other];
      if (!known || likeness(telling, known, inCommon) === 0) continue;
      mark(row, other);
      mark(this.#rows[other], place);
    }
  }

  #emptyRow(): Uint32Array {
    return new Uint32Array(Math.ceil(this.#most / 32));
  }

  #enter(telling: Telling, row: Uint32Array): number {
    const place = this.#known.push(telling) - 1;
    this.#places.set(telling.key, place);
    this.#rows.push(row);
    this.#sizes[place] = telling.stems.length;
    for (const stem of telling.stems) {
      const others = this.#holding.get(stem);
      if (others) others.push(place);
      else this.#holding.set(stem, [place]);
    }
    return place;
  }

  /** Forgets all others. */
  #keepOnly(tellings: readonly Telling[]): void {
    const [known, rows] = [this.#known, this.#rows];
    const stay = tellings.flatMap(({ key }) => this.#places.get(key) ?? []);
    const kept = this.#emptyRow();
    const now = new Map<number, number>();
    for (const [place, before] of stay.entries()) {
      mark(kept, before);
      now.set(before, place);
    }
    this.#known = [];
    this.#rows = [];
    this.#places = new Map();
    this.#holding = new Map();
    for (const before of stay) {
      const telling = known[before];
      const row = this.#emptyRow();
      eachMark(rows[before], kept, (like) => mark(row, now.get(like) ?? 0));
      if (telling) this.#enter(telling, row);
    }
  }
}

const mark = (row: Uint32Array | undefined, place: number): void => {
  if (row) row[place >> 5] = (row[place >> 5] ?? 0) | (1 << (place & 31));
};

/** Visits the places that are marked in both rows. */
function eachMark(row: Uint32Array | undefined, other: Uint32Array, visit: (place: number) => void): void {
  for (let word = 0; row && word < row.length; word += 1) {
    for (let bits = (row[word] ?? 0) & (other[word] ?? 0); bits !== 0; bits &= bits - 1) visit(word * 32 + 31 - Math.clz32(bits & -bits));
  }
}

/** By Jaccard's measure (1912): stems in common, of all that the two have. Pairs of characters have less in common than words. */
const [leastLike, leastLikeUnspaced] = [1 / 2, 1 / 3];
/** An answer of at least so many stems is also like one that holds them all, and at most so many times as many. */
const [fewestHeld, mostTimes] = [3, 4];

/** 0 for those that are too unlike. `shared`: how many stems they have in common. */
export function likeness(a: Sketch, b: Sketch, shared: number): number {
  if (a.denies !== b.denies) return 0;
  const fewer = Math.min(a.stems.length, b.stems.length);
  const more = Math.max(a.stems.length, b.stems.length);
  const like = shared / (fewer + more - shared);
  const isHeld = shared === fewer && fewer >= fewestHeld && more <= mostTimes * fewer;
  return isHeld || like >= (a.isSpaced && b.isSpaced ? leastLike : leastLikeUnspaced) ? like : 0;
}

/** As above, of two of which it is not known what they share. */
export function likenessOf(a: Sketch, b: Sketch): number {
  const stems = new Set(a.stems);
  return likeness(a, b, b.stems.filter((stem) => stems.has(stem)).length);
}
