import { expect, it } from 'vitest';
import { english } from '../english.fixture.ts';
import { samplePoll } from '../samples.fixture.ts';
import { notesOf } from './notes.ts';

const quiz = (people: number) => ({
  ...samplePoll({ kind: 'quiz', tongue: 'en', length: 'short', ballots: 10, variant: 'plain' }),
  leaders: Array.from({ length: people }, (_, index) => ({ place: 1, name: `Person ${index + 1}`, right: 1, asked: 1 })),
});

it('names as many leaders of a quiz as a wall has room for, and says how many more there are', () => {
  expect(notesOf(quiz(9), { say: english, mostLeaders: 3 })).toEqual([expect.stringContaining('Person 1 (1 of 1), Person 2 (1 of 1) and 7 others')]);
  expect(notesOf(quiz(3), { say: english, mostLeaders: 3 })).toEqual([expect.stringContaining('and Person 3 (1 of 1)')]);
  expect(notesOf(quiz(9), { say: english })).toEqual([expect.stringContaining('Person 9')]);
});

it('tells of ties, and of the other method, once a ranking stands: nothing that comes and goes while people vote', () => {
  const closed = samplePoll({ kind: 'runoff', tongue: 'en', length: 'short', ballots: 10, variant: 'plain' });
  expect(notesOf({ ...closed, isOpen: true }, { say: english })).toEqual([english.t('note.runoff')]);
  expect(notesOf(closed, { say: english }).length).toBeGreaterThan(1);
});
