// One person cannot fill the memory of the servers with words that they take off their ballot again.
import { expect, it } from 'vitest';
import { createLimits } from './limits.ts';
import { isInOwnWords } from './own-words.ts';

it('ballots in words of one’s own are those of clouds and open questions', () => {
  const casts = [{ words: ['hope'] }, { text: 'Hope.' }, { options: ['a'] }, { number: 4 }, { order: ['a', 'b'] }].map((ballot) => ({ type: 'poll.cast', poll: 'p', ballot }) as const);
  expect(casts.map(isInOwnWords)).toEqual([true, true, false, false, false]);
  expect(isInOwnWords({ type: 'poll.vote', poll: 'p', options: ['a'] })).toBe(false);
});

it('of these one person sends 120 in ten minutes at most, and everybody has their own', async () => {
  const limits = createLimits();
  const taken = await Promise.all(Array.from({ length: 121 }, () => limits.take('words', 'v1')));
  expect(taken.filter(Boolean)).toHaveLength(120);
  expect(await limits.take('words', 'v2')).toBe(true);
});
