// Finds connected people behind the log's pseudonyms, for as long as they have a page open.
import { describe, expect, it } from 'vitest';
import { emptyState, type EventState } from '@plenary/domain/state';
import type { Poll } from '@plenary/domain/poll/state';
import { newPersonId } from '../access/people.ts';
import { boxesUnder, boxesUnderEvent } from '../access/box-keys.fixture.ts';
import { createPseudonyms } from '../access/pseudonyms.ts';
import { createNameIndex } from './name-index.ts';

const pseudonyms = createPseudonyms({ secret: () => Buffer.alloc(32, 7), house: () => Buffer.alloc(32, 8), boxes: boxesUnderEvent });
const indexOf = (state: EventState) => createNameIndex({ pseudonyms: () => pseudonyms, boxKeys: () => boxesUnderEvent, state: () => state });
const lastingNames = (person: string): string[] => [...pseudonyms.namesOf(person).authors, pseudonyms.namesOf(person).supporter];
const voter = (poll: string, person: string): string => pseudonyms.namesOf(person).voterIn(poll);

/** A state in which these people have voted, by poll. */
function stateWith(ballots: Readonly<Record<string, readonly string[]>>): EventState {
  const state = emptyState();
  // Only what the index looks at.
  for (const [id, people] of Object.entries(ballots)) state.polls.set(id, { id, everPublic: true, past: [], now: { round: 1, votes: new Map(people.map((person) => [voter(id, person), 1])) } } as unknown as Poll);
  return state;
}

describe('the index of names', () => {
  it('finds a person under each of their lasting names', async () => {
    const index = indexOf(emptyState());
    index.add('p1');
    for (const name of lastingNames('p1')) expect([...(await index.find([name]))]).toEqual(['p1']);
    expect((await index.find(['somebody-else'])).size).toBe(0);
  });
  it('finds an anonymous author who is connected, by any of their names', async () => {
    const index = indexOf(emptyState());
    const [here, elsewhere] = [newPersonId(), newPersonId()];
    index.add(here);
    const nameOf = (person: string, nth: number) => pseudonyms.authorName({ person, session: 's', nth });
    expect([...(await index.find([nameOf(here, 0), nameOf(here, 4), nameOf(elsewhere, 0)]))]).toEqual([here]);
  });
  it('forgets a person with their last page', async () => {
    const index = indexOf(emptyState());
    index.add('p1');
    index.add('p1');
    index.remove('p1');
    expect((await index.find(['p1'])).size).toBe(1);
    index.remove('p1');
    expect((await index.find(['p1'])).size).toBe(0);
    index.remove('p1');
  });
  it('finds voters of a box until it is sealed', async () => {
    const boxes = boxesUnder('one');
    const ofBoxes = createPseudonyms({ secret: () => Buffer.alloc(32, 7), house: () => Buffer.alloc(32, 8), boxes });
    const name = ofBoxes.namesOf('p1').voterIn('one');
    const state = emptyState();
    state.polls.set('one', { id: 'one', everPublic: true, past: [], now: { round: 1, votes: new Map([[name, 1]]) } } as unknown as Poll);
    const index = createNameIndex({ pseudonyms: () => ofBoxes, boxKeys: () => boxes, state: () => state });
    boxes.onForgotten((box) => index.forget(box));
    index.add('p1');
    expect([...(await index.find([name]))]).toEqual(['p1']);
    boxes.destroy('one');
    expect((await index.find([name])).size).toBe(0);
  });
  it('finds voters of any number of polls, who came before or after the first ballot, and nobody who left', async () => {
    const people = Array.from({ length: 600 }, (_, n) => `person-${n}`);
    const polls = ['one', 'two', 'three', 'four', 'five', 'six'];
    const state = stateWith(Object.fromEntries(polls.map((poll) => [poll, [...people, 'late', 'gone', 'elsewhere']])));
    const index = indexOf(state);
    for (const person of [...people, 'gone']) index.add(person);
    for (const poll of polls) {
      const finding = index.find([voter(poll, 'person-0'), voter(poll, 'person-599'), voter(poll, 'gone'), voter(poll, 'elsewhere')]);
      index.remove('gone');
      index.add('late');
      expect([...(await finding)].sort()).toEqual(['person-0', 'person-599']);
      expect([...(await index.find([voter(poll, 'late')]))]).toEqual(['late']);
      index.remove('late');
      index.add('gone');
    }
  });
});
