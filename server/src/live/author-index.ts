// Which names in the log are one person's: found from the names themselves, once each, and kept beside the state that they stand in.
import type { Changes } from '@plenary/domain/core/decision';
import type { EventState } from '@plenary/domain/state';
import type { Pseudonyms } from '../access/pseudonyms.ts';
import type { Replica } from './replica.ts';

export interface AuthorIndex {
  /** The names under which this person has asked anonymously. */
  of(person: string): readonly string[];
}

export function createAuthorIndex({ replica, pseudonyms }: { replica: Pick<Replica, 'state' | 'listen'>; pseudonyms: Pick<Pseudonyms, 'authorOf' | 'generation'> }): AuthorIndex {
  let known = new Map<string, string[]>();
  let names = new Set<string>();
  let madeFor: { readonly state: EventState; readonly generation: number } | null = null;

  const take = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    const person = pseudonyms.authorOf(name);
    if (person === undefined) return;
    const own = known.get(person);
    if (own) own.push(name);
    else known.set(person, [name]);
  };
  /** Another history, or another key: nothing that was found holds. */
  const look = (): void => {
    const generation = pseudonyms.generation();
    if (madeFor?.state === replica.state && madeFor.generation === generation) return;
    madeFor = { state: replica.state, generation };
    known = new Map();
    names = new Set();
    for (const name of replica.state.questionsOf.keys()) take(name);
  };
  const applied = ({ personal }: Changes): void => {
    look();
    for (const name of personal) if (replica.state.questionsOf.has(name)) take(name);
  };
  replica.listen({ applied, reset: look });
  return {
    of(person) {
      look();
      return known.get(person) ?? [];
    },
  };
}
