import { expect, it } from 'vitest';
import { figurePx } from './figure-size.ts';

const how = { unit: 36, measure: (text: string) => [...text].reduce((sum, letter) => sum + (letter === '1' ? 0.3 : 0.6), 0) };

it('gives a running clock one size while it runs, within its place', () => {
  const box = { width: 900, height: 600 };
  expect(figurePx('11:11', box, how)).toBe(figurePx('00:00', box, how));
  expect(figurePx('1:00:00', box, how)).toBeLessThan(figurePx('10:00', box, how));
  expect(figurePx('10:00', { width: 5000, height: 100 }, how)).toBeLessThanOrEqual(100);
});
