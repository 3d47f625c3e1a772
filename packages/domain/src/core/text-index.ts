// Numbers texts (ids, pseudonyms) and finds the number of one again, among millions, in one or two reads of memory: a Map follows a
// pointer to each text that it compares with. Whoever does not know `seed` cannot choose texts that make it slow.
import { hashKeys, hashText } from './text-hash.ts';

export class TextIndex {
  /** By place: each text, and its hash. */
  #texts: string[] = [];
  #hashes = new Int32Array(8);
  readonly #keys: Int32Array;
  /**
   * Open addressing in 2 to the power of `bits` slots, at most half of them taken: where the upper bits of its hash say, or in the next
   * free slot, a text has its place + 1 in the lower bits, and in the upper ones the lower part of its hash. A free slot is 0.
   */
  #slots = new Int32Array(16);
  #bits = 4;
  /** A text is mostly looked for, not found and then put in. */
  #lastText = '';
  #lastHash: number;

  constructor(seed = 0) {
    this.#keys = hashKeys(seed);
    this.#lastHash = hashText('', this.#keys);
  }

  /** An index of texts of which no two are the same, each in its place. */
  static of(texts: readonly string[], seed = 0): TextIndex {
    const index = new TextIndex(seed);
    index.#fill(texts);
    return index;
  }

  get size(): number {
    return this.#texts.length;
  }

  /** All texts by place, as they are now. */
  texts(): string[] {
    return this.#texts.slice();
  }

  textAt(place: number): string {
    return this.#texts[place] ?? '';
  }

  /** The place of a text, or -1. */
  placeOf(text: string): number {
    return this.#placeIn(this.#slotOf(text, this.#hash(text)));
  }

  /** The place of a text, which is the next free one if it is new. */
  placeFor(text: string): number {
    const hash = this.#hash(text);
    const slot = this.#slotOf(text, hash);
    const known = this.#placeIn(slot);
    if (known >= 0) return known;
    const place = this.#texts.push(text) - 1;
    this.#hashes[place] = hash;
    this.#slots[slot] = this.#filled(hash, place);
    if (this.#texts.length === this.#hashes.length) this.#grow();
    return place;
  }

  /** Puts a new text in the place of an old one, which is forgotten. */
  replace(place: number, text: string): void {
    this.#free(place);
    const hash = this.#hash(text);
    this.#texts[place] = text;
    this.#hashes[place] = hash;
    this.#slots[this.#slotOf(text, hash)] = this.#filled(hash, place);
  }

  #hash(text: string): number {
    if (text === this.#lastText) return this.#lastHash;
    this.#lastText = text;
    return (this.#lastHash = hashText(text, this.#keys));
  }

  #filled(hash: number, place: number): number {
    return (hash << this.#bits) | (place + 1);
  }

  #placeIn(slot: number): number {
    return ((this.#slots[slot] ?? 0) & ((1 << this.#bits) - 1)) - 1;
  }

  /** The slot that holds a text, or the free one where it belongs. */
  #slotOf(text: string, hash: number): number {
    const [slots, bits] = [this.#slots, this.#bits];
    const mask = (1 << bits) - 1;
    for (let slot = hash >>> (32 - bits); ; slot = (slot + 1) & mask) {
      const filled = slots[slot] ?? 0;
      if (filled === 0 || ((filled ^ (hash << bits)) >>> bits === 0 && this.#texts[(filled & mask) - 1] === text)) return slot;
    }
  }

  /** Empties a place's slot and moves back those behind it that would not be found over a gap. */
  #free(place: number): void {
    const [slots, bits] = [this.#slots, this.#bits];
    const mask = (1 << bits) - 1;
    let gap = (this.#hashes[place] ?? 0) >>> (32 - bits);
    while (this.#placeIn(gap) !== place) gap = (gap + 1) & mask;
    for (let next = (gap + 1) & mask; slots[next]; next = (next + 1) & mask) {
      const home = (this.#hashes[this.#placeIn(next)] ?? 0) >>> (32 - bits);
      if (((next - home) & mask) < ((next - gap) & mask)) continue;
      slots[gap] = slots[next] ?? 0;
      gap = next;
    }
    slots[gap] = 0;
  }

  #fill(texts: readonly string[]): void {
    this.#texts = texts.slice();
    this.#bits = Math.max(4, Math.ceil(Math.log2(texts.length + 1)) + 1);
    this.#hashes = new Int32Array(1 << (this.#bits - 1));
    for (const [place, text] of texts.entries()) this.#hashes[place] = hashText(text, this.#keys);
    this.#seat();
  }

  /** Twice the room. */
  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#bits += 1;
    this.#seat();
  }

  /** Every text in a slot of its own, by its hash. */
  #seat(): void {
    const hashes = this.#hashes;
    this.#slots = new Int32Array(1 << this.#bits);
    const mask = (1 << this.#bits) - 1;
    for (let place = 0; place < this.#texts.length; place += 1) {
      const hash = hashes[place] ?? 0;
      let slot = hash >>> (32 - this.#bits);
      while (this.#slots[slot]) slot = (slot + 1) & mask;
      this.#slots[slot] = this.#filled(hash, place);
    }
  }
}
