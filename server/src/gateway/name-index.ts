// Finds which connected people stand behind pseudonyms of the log: needed to tell them that their personal view moved, on every node.
import type { EventState } from '@plenary/domain/state';
import type { BoxKeys } from '../access/box-keys.ts';
import type { Pseudonyms } from '../access/pseudonyms.ts';
import { boxesOf } from '../live/boxes.ts';
import { createVoterIndex } from './voter-index.ts';

export interface NameIndex {
  add(person: string): void;
  /** One page fewer of this person; forgets them with the last. */
  remove(person: string): void;
  /** The connected people behind these actor ids. */
  find(actorIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** A ballot box was sealed: its voters are found no more. */
  forget(box: string): void;
}

/** Asked for when they are needed: there are none before the event is loaded. */
export interface NameIndexParts {
  readonly pseudonyms: () => Pseudonyms;
  readonly boxKeys: () => Pick<BoxKeys, 'ready'>;
  readonly state: () => EventState;
}

export function createNameIndex({ pseudonyms, boxKeys, state }: NameIndexParts): NameIndex {
  const pages = new Map<string, number>();
  const lasting = new Map<string, string>();
  const voters = createVoterIndex({ people: () => pages.keys(), voterIn: (box, person) => pseudonyms().namesOf(person).voterIn(box), ready: (box) => boxKeys().ready(box) });

  const lastingNames = (person: string): readonly string[] => {
    const { authors, supporter } = pseudonyms().namesOf(person);
    return [...authors, supporter];
  };

  /** An anonymous author, if they are connected here. */
  const connectedAuthor = (name: string): string | undefined => {
    const author = pseudonyms().authorOf(name);
    return author !== undefined && pages.has(author) ? author : undefined;
  };

  return {
    add(person) {
      const open = pages.get(person) ?? 0;
      pages.set(person, open + 1);
      if (open > 0) return;
      pseudonyms().keep(person);
      for (const name of lastingNames(person)) lasting.set(name, person);
      voters.add(person);
    },
    remove(person) {
      const open = pages.get(person);
      if (open === undefined) return;
      if (open > 1) return void pages.set(person, open - 1);
      pages.delete(person);
      for (const name of lastingNames(person)) lasting.delete(name);
      voters.remove(person);
      pseudonyms().letGo(person);
    },
    async find(actorIds) {
      const found = new Set<string>();
      for (const actor of actorIds) {
        const person = lasting.get(actor) ?? connectedAuthor(actor) ?? (await voters.find(actor, boxesOf(state())));
        if (person !== undefined) found.add(person);
      }
      return found;
    },
    forget: (box) => voters.forget(box),
  };
}
