// Under which name what somebody began to write is found again.
import { expect, it } from 'vitest';
import { keptAs } from './kept.ts';

it('is one for each new poll of a session, for each copy and for each draft', () => {
  const names = [{ session: 'a' }, { session: 'b' }, { session: 'a', like: { id: 'p' } }, { session: 'a', edited: { id: 'p' } }, { session: 'a', edited: { id: 'q' } }].map(keptAs);
  expect(new Set(names).size).toBe(names.length);
  expect(keptAs({ session: 'a' })).toBe(names[0]);
});
