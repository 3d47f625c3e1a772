import { expect, it } from 'vitest';
import { wrongWords } from './problem.ts';

it('marks the words that are too long', () => {
  expect(wrongWords(['trust', 'x'.repeat(41), '', 'y'.repeat(50)], 'word-too-long')).toEqual([1, 3]);
});

it('marks words without a letter or a number, or the first field where nothing is written', () => {
  expect(wrongWords(['trust', '?!', '7'], 'word-empty')).toEqual([1]);
  expect(wrongWords(['', ' ', ''], 'word-empty')).toEqual([0]);
});
