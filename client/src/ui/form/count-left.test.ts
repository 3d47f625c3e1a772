// The count agrees with the server's limit, which is in UTF-16 code units.
import { expect, it } from 'vitest';
import { countLeft, isSpokenCount } from './count-left.ts';

it('counts UTF-16 code units, as the server does', () => {
  expect(countLeft('🌍é', 500)).toEqual({ left: 497, level: 'calm' });
});

it('warns in the last tenth and goes below zero past the limit', () => {
  expect(countLeft('x'.repeat(450), 500)).toEqual({ left: 50, level: 'near' });
  expect(countLeft('x'.repeat(500), 500)).toEqual({ left: 0, level: 'near' });
  expect(countLeft('x'.repeat(507), 500)).toEqual({ left: -7, level: 'over' });
});

it('speaks at steps, and at each letter only once the text is too long', () => {
  expect(isSpokenCount({ left: 51, level: 'calm' })).toBe(false);
  expect(isSpokenCount({ left: 50, level: 'near' })).toBe(true);
  expect(isSpokenCount({ left: -3, level: 'over' })).toBe(true);
});
