// The names of one person under the event's key, each made when it is first asked for and then kept: making one costs more than all else
// that a ballot needs.
import type { Names } from '@plenary/domain/views';

/** Makes a name for a purpose from what it is about. */
export type Under = (purpose: string, subject: string) => string;

export class PersonNames implements Names {
  readonly #person: string;
  readonly #under: Under;
  #anonymous: string | null = null;
  #supporter: string | null = null;
  readonly #voters = new Map<string, string>();

  constructor(person: string, under: Under) {
    this.#person = person;
    this.#under = under;
  }

  get anonymous(): string {
    return (this.#anonymous ??= this.#under('anonymous', this.#person));
  }

  get supporter(): string {
    return (this.#supporter ??= this.#under('supporter', this.#person));
  }

  get authors(): readonly string[] {
    return [this.#person, this.anonymous];
  }

  readonly voterIn = (poll: string): string => {
    const known = this.#voters.get(poll);
    if (known !== undefined) return known;
    const made = this.#under(`voter\0${poll}`, this.#person);
    this.#voters.set(poll, made);
    return made;
  };
}
