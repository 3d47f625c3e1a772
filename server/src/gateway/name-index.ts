// Finds which connected people stand behind pseudonyms of the log: needed to tell them that their personal view moved, on every node.
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { EventState } from '@plenary/domain/state';
import type { Pseudonyms } from '../access/pseudonyms.ts';

export interface NameIndex {
  add(person: string): void;
  /** One page fewer of this person; forgets them with the last. */
  remove(person: string): void;
  /** The connected people behind these actor ids. */
  find(actorIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Names made before others get their turn: about 1 ms. */
const slice = 250;
/** Polls whose voters are kept: one is open at a time in a session, and late ballots of the one before may still be told. */
const keptPolls = 4;

export function createNameIndex(pseudonyms: () => Pseudonyms, state: () => EventState): NameIndex {
  const pages = new Map<string, number>();
  const lasting = new Map<string, string>();
  /** People by their names as voters, by poll; the poll asked for last stands last. */
  const voters = new Map<string, Map<string, string>>();

  const lastingNames = (person: string): readonly string[] => {
    const { authors, supporter } = pseudonyms().namesOf(person);
    return [...authors, supporter];
  };

  /** Made in slices when the first ballot of a poll is seen here; who comes meanwhile is in it as well. */
  const indexVoters = async (poll: string): Promise<Map<string, string>> => {
    const made = new Map<string, string>();
    voters.set(poll, made);
    for (const oldest of voters.keys()) if (voters.size > keptPolls) voters.delete(oldest);
    let named = 0;
    for (const person of pages.keys()) {
      made.set(pseudonyms().namesOf(person).voterIn(poll), person);
      named += 1;
      if (named % slice === 0) await othersFirst();
    }
    return made;
  };

  const findVoter = async (actor: string): Promise<string | undefined> => {
    for (const known of voters.values()) {
      const person = known.get(actor);
      if (person !== undefined) return person;
    }
    for (const poll of state().polls.values()) {
      if (!voters.has(poll.id) && poll.ballots.has(actor)) return (await indexVoters(poll.id)).get(actor);
    }
    return undefined;
  };

  return {
    add(person) {
      const open = pages.get(person) ?? 0;
      pages.set(person, open + 1);
      if (open > 0) return;
      pseudonyms().keep(person);
      for (const name of lastingNames(person)) lasting.set(name, person);
      for (const [poll, known] of voters) known.set(pseudonyms().namesOf(person).voterIn(poll), person);
    },
    remove(person) {
      const open = pages.get(person);
      if (open === undefined) return;
      if (open > 1) return void pages.set(person, open - 1);
      pages.delete(person);
      for (const name of lastingNames(person)) lasting.delete(name);
      for (const [poll, known] of voters) known.delete(pseudonyms().namesOf(person).voterIn(poll));
      pseudonyms().letGo(person);
    },
    async find(actorIds) {
      const found = new Set<string>();
      for (const actor of actorIds) {
        const person = lasting.get(actor) ?? (await findVoter(actor));
        if (person !== undefined) found.add(person);
      }
      return found;
    },
  };
}
