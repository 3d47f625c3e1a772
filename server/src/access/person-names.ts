// The names of one person, under the event's key and those of ballot boxes, each made when it is first asked for and then kept: making one
// costs more than all else that a ballot needs.
import type { Names } from '@plenary/domain/views';

/** Makes a name for a purpose from what it is about. */
export type Under = (purpose: string, subject: string) => string;

/** Makes a person's name as a voter; nothing where the box has no key: not yet, or no more. */
export type VoterName = (box: string, person: string) => string | null;

export interface Naming { readonly under: Under; readonly voter: VoterName }

export class PersonNames implements Names {
  readonly #person: string;
  readonly #naming: Naming;
  #anonymous: string | null = null;
  #supporter: string | null = null;
  readonly #voters = new Map<string, string>();

  constructor(person: string, naming: Naming) {
    this.#person = person;
    this.#naming = naming;
  }

  get anonymous(): string {
    return (this.#anonymous ??= this.#naming.under('anonymous', this.#person));
  }

  get supporter(): string {
    return (this.#supporter ??= this.#naming.under('supporter', this.#person));
  }

  get authors(): readonly string[] {
    return [this.#person, this.anonymous];
  }

  /** Empty, which is nobody's name, where it cannot be told. */
  readonly voterIn = (box: string): string => {
    const known = this.#voters.get(box);
    if (known !== undefined) return known;
    const made = this.#naming.voter(box, this.#person);
    if (made !== null) this.#voters.set(box, made);
    return made ?? '';
  };

  /** What was made with the key of a box that is destroyed may not stay either. */
  forget(box: string): void {
    this.#voters.delete(box);
  }
}
