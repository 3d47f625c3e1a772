import { expect, it } from 'vitest';
import { numberIn } from './number-in.ts';

const cases: readonly (readonly [typed: string, locale: string, number: number])[] = [
  ['281.5', 'en-GB', 281.5], ['281,5', 'en-GB', 281.5], ['281,5', 'fr', 281.5], ['281.5', 'es', 281.5], ['1,500', 'en-GB', 1500], ['1.500', 'es', 1500], ['1,500', 'fr', 1.5],
  ['1 234 567,8', 'fr', 1_234_567.8], ['1.234.567', 'en-GB', 1_234_567], ['1,234.5', 'es', 1234.5], ['1.234,5', 'en-GB', 1234.5], ['1’500', 'fr', 1500],
  [' 42 ', 'en-GB', 42], ['-3,25', 'fr', -3.25], ['−3', 'en-GB', -3], ['.5', 'en-GB', 0.5], ['٢٨١٫٥', 'en-GB', 281.5], ['۱۲', 'en-GB', 12], ['１２', 'en-GB', 12],
];

it.each(cases)('reads %s as it is meant in %s', (typed, locale, number) => {
  expect(numberIn(typed, locale)).toBe(number);
});

it.each(['', ' ', 'many', '1e5', '1,2,3', '1..2', '12,', '-', '0x10', '1 million', '1,23,456', 'Infinity'])('takes %j for no number', (typed) => {
  expect(numberIn(typed, 'en-GB')).toBeNaN();
});
