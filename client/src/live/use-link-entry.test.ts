import { expect, it } from 'vitest';
import { linkIn } from './use-link-entry.ts';

it('finds the link in the address, and leaves it there', () => {
  expect(linkIn('#invite=a.b.c')).toBe('a.b.c');
  for (const hash of ['', '#', '#invite=', '#other=1']) expect(linkIn(hash)).toBe(null);
});
