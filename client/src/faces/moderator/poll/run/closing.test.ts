// How long a poll stays open.
import { expect, it } from 'vitest';
import { closingTime, longer } from './closing.ts';

it('is without end, a usual time, or one’s own in seconds', () => {
  expect(closingTime('none', '')).toEqual({ isValid: true, closesAfterMs: undefined });
  expect(closingTime('120', '')).toEqual({ isValid: true, closesAfterMs: 120_000 });
  expect(closingTime('own', ' 45 ')).toEqual({ isValid: true, closesAfterMs: 45_000 });
  for (const typed of ['', '0', '-1', '1.5', 'ten', '86401']) expect(closingTime('own', typed)).toEqual({ isValid: false });
});

it('grows from what is left of it, on the server’s clock, a day at most', () => {
  expect(longer(100_000.4, 60_000, 70_000)).toBe(90_000);
  expect(longer(100_000, 60_000, 120_000)).toBe(60_000);
  expect(longer(null, 60_000, 70_000)).toBe(60_000);
  expect(longer(86_400_000, 60_000, 0)).toBe(86_400_000);
});
