// Finds connected people by their names as voters: each poll has names of its own, made in slices when its first ballot is seen here.
import { setImmediate as othersFirst } from 'node:timers/promises';

export interface VoterIndexParts {
  /** Everybody who is connected now; may be walked while people come and go. */
  readonly people: () => Iterable<string>;
  readonly voterIn: (poll: string, person: string) => string;
}

export interface VoterIndex {
  add(person: string): void;
  remove(person: string): void;
  /** The connected person with this name in one of the polls. */
  find(voter: string, polls: ReadonlyMap<string, { readonly id: string; readonly ballots: { has(voter: string): boolean } }>): Promise<string | undefined>;
}

/** Names made before others get their turn: about 1 ms. */
const slice = 250;
/** Polls whose voters are kept: one is open at a time in a session, and late ballots of the one before may still be told. */
const keptPolls = 4;

export function createVoterIndex({ people, voterIn }: VoterIndexParts): VoterIndex {
  const byPoll = new Map<string, Map<string, string>>();

  /** Who comes meanwhile is in it as well. */
  const index = async (poll: string): Promise<Map<string, string>> => {
    const made = new Map<string, string>();
    byPoll.set(poll, made);
    for (const oldest of byPoll.keys()) if (byPoll.size > keptPolls) byPoll.delete(oldest);
    let named = 0;
    for (const person of people()) {
      made.set(voterIn(poll, person), person);
      named += 1;
      if (named % slice === 0) await othersFirst();
    }
    return made;
  };

  return {
    add(person) {
      for (const [poll, known] of byPoll) known.set(voterIn(poll, person), person);
    },
    remove(person) {
      for (const [poll, known] of byPoll) known.delete(voterIn(poll, person));
    },
    async find(voter, polls) {
      for (const known of byPoll.values()) {
        const person = known.get(voter);
        if (person !== undefined) return person;
      }
      for (const { id, ballots } of polls.values()) {
        if (!byPoll.has(id) && ballots.has(voter)) return (await index(id)).get(voter);
      }
      return undefined;
    },
  };
}
