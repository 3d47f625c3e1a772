// Shares of a poll: of people, not of ticks; honest at nothing and at a tie.
import { expect, it } from 'vitest';
import { letterOf, sharesOf } from './shares.ts';

it('gives each option its letter, share and lead', () => {
  expect(sharesOf([{ id: 'x', count: 3 }, { id: 'y', count: 1 }], 4)).toEqual([
    { id: 'x', count: 3, letter: 'A', share: 0.75, leads: true },
    { id: 'y', count: 1, letter: 'B', share: 0.25, leads: false },
  ]);
});

it('is all zero and led by nobody before the first ballot', () => {
  expect(sharesOf([{ id: 'x', count: 0 }], 0)).toEqual([{ id: 'x', count: 0, letter: 'A', share: 0, leads: false }]);
});

it('lets a tie lead together and several choices pass 100 % in sum', () => {
  const shares = sharesOf([{ id: 'x', count: 2 }, { id: 'y', count: 2 }], 2);
  expect(shares.map(({ share, leads }) => [share, leads])).toEqual([[1, true], [1, true]]);
});

it('goes on after Z', () => expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']));
