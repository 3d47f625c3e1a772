// Finds which connected people stand behind pseudonyms of the log: needed to tell them that their personal view moved, on every node.
import type { EventState } from '@plenary/domain/state';
import type { Pseudonyms } from '../access/pseudonyms.ts';

export interface NameIndex {
  add(person: string): void;
  /** One page fewer of this person; forgets them with the last. */
  remove(person: string): void;
  /** The connected people behind these actor ids. */
  find(actorIds: readonly string[]): ReadonlySet<string>;
}

export function createNameIndex(pseudonyms: () => Pseudonyms, state: () => EventState): NameIndex {
  const pages = new Map<string, number>();
  const lasting = new Map<string, string>();
  /** By poll, made when the first ballot of a poll is seen here. */
  const voters = new Map<string, Map<string, string>>();

  const votersOf = (poll: string): Map<string, string> => {
    const known = voters.get(poll);
    if (known) return known;
    const made = new Map([...pages.keys()].map((person) => [pseudonyms().voter(poll, person), person]));
    voters.set(poll, made);
    return made;
  };

  const findVoter = (actor: string): string | undefined => {
    for (const poll of state().polls.values()) {
      const person = poll.ballots.has(actor) ? votersOf(poll.id).get(actor) : undefined;
      if (person) return person;
    }
    return undefined;
  };

  return {
    add(person) {
      const open = pages.get(person) ?? 0;
      pages.set(person, open + 1);
      if (open > 0) return;
      for (const name of pseudonyms().lastingNames(person)) lasting.set(name, person);
      for (const [poll, known] of voters) known.set(pseudonyms().voter(poll, person), person);
    },
    remove(person) {
      const open = pages.get(person);
      if (open === undefined) return;
      if (open > 1) return void pages.set(person, open - 1);
      pages.delete(person);
      for (const name of pseudonyms().lastingNames(person)) lasting.delete(name);
      for (const [poll, known] of voters) known.delete(pseudonyms().voter(poll, person));
    },
    find(actorIds) {
      const found = new Set<string>();
      for (const actor of actorIds) {
        const person = lasting.get(actor) ?? findVoter(actor);
        if (person) found.add(person);
      }
      return found;
    },
  };
}
