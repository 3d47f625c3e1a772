import { expect, it } from 'vitest';
import { ballotProblem, isSameBallot } from './ballot-problem.ts';

it('wants at least one option and at most as many as the poll allows', () => {
  expect(ballotProblem([], 1)).toBe('no-option');
  expect(ballotProblem(['a'], 1)).toBeNull();
  expect(ballotProblem(['a', 'b', 'c'], 2)).toBe('too-many-options');
});

it('compares ballots as sets', () => {
  expect(isSameBallot(['a', 'b'], ['b', 'a'])).toBe(true);
  expect(isSameBallot(['a'], ['b'])).toBe(false);
  expect(isSameBallot(['a'], ['a', 'b'])).toBe(false);
});
