// Which names are whose, through new questions, another history and another key.
import { expect, it } from 'vitest';
import { noChanges, type Changes } from '@plenary/domain/core/decision';
import { emptyState, type EventState } from '@plenary/domain/state';
import { newPersonId } from '../access/people.ts';
import { boxesUnderEvent } from '../access/box-keys.fixture.ts';
import { createPseudonyms } from '../access/pseudonyms.ts';
import { createAuthorIndex } from './author-index.ts';
import type { ReplicaListener } from './replica.ts';

function createHouse() {
  let secret = Buffer.alloc(32, 1);
  const pseudonyms = createPseudonyms({ secret: () => secret, house: () => Buffer.alloc(32, 2), boxes: boxesUnderEvent });
  const listeners: ReplicaListener[] = [];
  const replica: { state: EventState; listen: (listener: ReplicaListener) => void } = { state: emptyState(), listen: (listener) => void listeners.push(listener) };
  const index = createAuthorIndex({ replica, pseudonyms });
  const ask = (person: string, nth: number): string => {
    const name = pseudonyms.authorName({ person, session: 'panel-1', nth });
    replica.state.questionsOf.set(name, ['q']);
    const changes: Changes = { ...noChanges(), personal: new Set([name, 'somebody-else']) };
    for (const { applied } of listeners) applied?.(changes);
    return name;
  };
  return { index, ask, replica, pseudonyms, listeners, changeKey: () => void (secret = Buffer.alloc(32, 3)) };
}

it('finds each person’s names, those that were there before as well', () => {
  const { index, ask, replica, pseudonyms } = createHouse();
  const [ana, ben] = [newPersonId(), newPersonId()];
  const asked = [ask(ana, 0), ask(ana, 4)];
  replica.state.questionsOf.set(ben, ['signed']);
  expect(index.of(ana)).toEqual(asked);
  expect(index.of(ben)).toEqual([]);
  expect(createAuthorIndex({ replica: { ...replica, listen: () => undefined }, pseudonyms }).of(ana)).toEqual(asked);
});

it('starts again with another history, and knows nobody once the key is another one', () => {
  const { index, ask, replica, listeners, changeKey } = createHouse();
  const ana = newPersonId();
  const name = ask(ana, 0);
  replica.state = emptyState();
  for (const { reset } of listeners) reset?.();
  expect(index.of(ana)).toEqual([]);
  replica.state.questionsOf.set(name, ['q']);
  ask(ana, 1);
  expect(index.of(ana)).toHaveLength(1);
  changeKey();
  expect(index.of(ana)).toEqual([]);
});
