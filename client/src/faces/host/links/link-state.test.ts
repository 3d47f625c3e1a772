import { expect, it } from 'vitest';
import type { Invitation } from '@plenary/protocol/http/access';
import { sortLinks, standingOf } from './link-state.ts';

const link = (id: string, more: Partial<Invitation> = {}): Invitation => ({
  id, role: 'moderator', label: id, createdAtMs: 1000, expiresAtMs: 5000, revoked: false, uses: 0, ...more,
});

it('says whether a link still lets anybody in', () => {
  expect(standingOf(link('a'), 4999)).toBe('open');
  expect(standingOf(link('a'), 5000)).toBe('expired');
  expect(standingOf(link('a', { revoked: true }), 1000)).toBe('revoked');
  expect([0, 1, 2].map((uses) => standingOf(link('a', { seats: 2, uses }), 1000))).toEqual(['open', 'open', 'used']);
});

it('puts those that work first, newest on top', () => {
  const links = [link('old'), link('new', { createdAtMs: 2000 }), link('gone', { revoked: true }), link('late', { expiresAtMs: 1500 })];
  const { open, over } = sortLinks([...links, link('full', { createdAtMs: 1500, seats: 1, uses: 1 })], 3000);
  expect([open.map(({ id }) => id), over.map(({ id }) => id)]).toEqual([['new', 'full', 'old'], ['gone', 'late']]);
});
