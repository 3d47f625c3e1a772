// How long a poll stays open.
import { expect, it } from 'vitest';
import { closingTime } from './closing.ts';

it('is without end, a usual time, or one’s own in seconds', () => {
  expect(closingTime('none', '')).toEqual({ isValid: true, closesAfterMs: undefined });
  expect(closingTime('120', '')).toEqual({ isValid: true, closesAfterMs: 120_000 });
  expect(closingTime('own', ' 45 ')).toEqual({ isValid: true, closesAfterMs: 45_000 });
  for (const typed of ['', '0', '-1', '1.5', 'ten', '86401']) expect(closingTime('own', typed)).toEqual({ isValid: false });
});
