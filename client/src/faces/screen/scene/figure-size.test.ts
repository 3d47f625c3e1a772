import { expect, it } from 'vitest';
import { figurePx, figureUnits } from './figure-size.ts';

const how = { unit: 36, measure: (text: string) => [...text].reduce((sum, letter) => sum + (letter === '1' ? 0.3 : 0.6), 0) };

it('gives a running clock one size while it runs, within its place', () => {
  const box = { width: 900, height: 600 };
  expect(figurePx('11:11', box, how)).toBe(figurePx('00:00', box, how));
  expect(figurePx('1:00:00', box, how)).toBeLessThan(figurePx('10:00', box, how));
  expect(figurePx('10:00', { width: 5000, height: 100 }, how)).toBeLessThanOrEqual(100);
});

it('fills the column beside a picture with a figure, and never runs out of it', () => {
  expect(figureUnits('48')).toBe(4);
  expect(figureUnits('12:34')).toBeLessThan(4);
  for (const text of ['1,234,567', '100:00:00']) expect(figureUnits(text) * text.length * 0.6).toBeLessThanOrEqual(11.3);
});
