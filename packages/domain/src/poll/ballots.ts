// The ballots of one poll: one for each voter, in the order of their first, in as little memory as will do.
import { TextIndex } from '../core/text-index.ts';

export class Ballots {
  #voters = new TextIndex();
  /** By the voter's place: bit i is set when option i is named. */
  #choices = new Uint16Array(8);

  /** The reverse of `voters` and `choices`. */
  static of(voters: readonly string[], choices: ArrayLike<number>): Ballots {
    if (voters.length !== choices.length) throw new Error('not as many voters as ballots');
    const ballots = new Ballots();
    ballots.#voters = TextIndex.of(voters);
    ballots.#choices = new Uint16Array(Math.max(8, 2 ** Math.ceil(Math.log2(choices.length + 1))));
    ballots.#choices.set(choices);
    return ballots;
  }

  get size(): number {
    return this.#voters.size;
  }

  get(voter: string): number | undefined {
    const place = this.#voters.placeOf(voter);
    return place < 0 ? undefined : this.#choices[place];
  }

  has(voter: string): boolean {
    return this.#voters.placeOf(voter) >= 0;
  }

  /** Casts a ballot in place of the voter's former one, which it gives back; 0 if there was none. */
  cast(voter: string, ballot: number): number {
    const place = this.#voters.placeFor(voter);
    if (place === this.#choices.length) this.#grow();
    const before = this.#choices[place] ?? 0;
    this.#choices[place] = ballot;
    return before;
  }

  voters(): string[] {
    return this.#voters.texts();
  }

  /** In the order of `voters`. */
  choices(): Uint16Array {
    return this.#choices.slice(0, this.size);
  }

  *[Symbol.iterator](): Generator<[string, number]> {
    for (let place = 0; place < this.size; place += 1) yield [this.#voters.textAt(place), this.#choices[place] ?? 0];
  }

  #grow(): void {
    const larger = new Uint16Array(this.#choices.length * 2);
    larger.set(this.#choices);
    this.#choices = larger;
  }
}
