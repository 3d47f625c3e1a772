// What this process wrote itself need not be read again: when an entry comes back letter for letter, its commands are at hand. Only such
// commands are kept as are the same before and after JSON by their making; all others are read as everywhere.
import type { StampedCommand } from '@plenary/domain/commands';

interface Written { readonly text: string; readonly commands: readonly StampedCommand[] }

/** One append is in flight at a time; more are kept only while answers were lost. */
const maxKept = 4;

export class OwnEntries {
  #written: Written[] = [];

  wrote(text: string, commands: readonly StampedCommand[]): void {
    this.#written.push({ text, commands });
    if (this.#written.length > maxKept) this.#written.shift();
  }

  /** The commands of an entry with exactly this text, if this process wrote one; each is told once. */
  take(text: string): readonly StampedCommand[] | undefined {
    const at = this.#written.findIndex((each) => each.text === text);
    if (at < 0) return undefined;
    const found = this.#written[at];
    this.#written = this.#written.slice(at + 1);
    return found?.commands;
  }
}

/** What comes by the thousand and holds neither free text nor anything optional, from a sender of whom nothing but a name is told. */
export function isSameAfterJson({ actor, body }: StampedCommand): boolean {
  if (body.type !== 'poll.vote' && !(body.type === 'poll.cast' && 'options' in body.ballot) && body.type !== 'question.support' && body.type !== 'question.unsupport') return false;
  return actor.group === null && actor.mode === null && actor.language === null;
}
