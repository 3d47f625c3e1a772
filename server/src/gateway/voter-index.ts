// Finds connected people by their names as voters: each ballot box has names of its own, made in slices when its first ballot is seen here.
import { setImmediate as othersFirst } from 'node:timers/promises';

export interface VoterIndexParts {
  /** Everybody who is connected now; may be walked while people come and go. */
  readonly people: () => Iterable<string>;
  readonly voterIn: (box: string, person: string) => string;
  /** Resolves once names can be made for a box; with false when they cannot. */
  readonly ready: (box: string) => Promise<boolean>;
}

export interface VoterIndex {
  add(person: string): void;
  remove(person: string): void;
  /** The connected person with this name in one of the boxes. */
  find(voter: string, boxes: Iterable<{ readonly id: string; has(voter: string): boolean }>): Promise<string | undefined>;
  /** Nobody can be found in this box any more. */
  forget(box: string): void;
}

/** Names made before others get their turn: about 1 ms. */
const slice = 250;
/** Boxes whose voters are kept: one is open at a time in a session, and late ballots of the one before may still be told. */
const keptBoxes = 4;

export function createVoterIndex({ people, voterIn, ready }: VoterIndexParts): VoterIndex {
  const byBox = new Map<string, Map<string, string>>();

  /** Who comes meanwhile is in it as well. */
  const index = async (box: string): Promise<Map<string, string>> => {
    const made = new Map<string, string>();
    byBox.set(box, made);
    for (const oldest of byBox.keys()) if (byBox.size > keptBoxes) byBox.delete(oldest);
    let named = 0;
    for (const person of people()) {
      // Let go while others had their turn: the key of the box may be gone.
      if (byBox.get(box) !== made) break;
      made.set(voterIn(box, person), person);
      named += 1;
      if (named % slice === 0) await othersFirst();
    }
    return made;
  };

  return {
    add(person) {
      for (const [box, known] of byBox) known.set(voterIn(box, person), person);
    },
    remove(person) {
      for (const [box, known] of byBox) known.delete(voterIn(box, person));
    },
    async find(voter, boxes) {
      for (const known of byBox.values()) {
        const person = known.get(voter);
        if (person !== undefined) return person;
      }
      for (const box of boxes) {
        if (!byBox.has(box.id) && box.has(voter)) return (await ready(box.id)) ? (await index(box.id)).get(voter) : undefined;
      }
      return undefined;
    },
    forget: (box) => void byBox.delete(box),
  };
}
