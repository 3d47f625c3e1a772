import { expect, it } from 'vitest';
import { isolate } from './isolate.ts';

it('isolates what is read from the right, and leaves all else as it is', () => {
  expect(isolate('الجمهور')).toBe('\u2068الجمهور\u2069');
  expect([isolate('Jury'), isolate('評審團')]).toEqual(['Jury', '評審團']);
});
