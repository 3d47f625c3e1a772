import { expect, it } from 'vitest';
import { hrefOf, placeOf } from './place.ts';

it('reads tabs and sessions, and anything else as the start', () => {
  expect(placeOf('#programme')).toEqual({ at: 'programme' });
  expect(placeOf('#session/panel-1')).toEqual({ at: 'session', session: 'panel-1' });
  for (const hash of ['', '#', '#session', '#session/', '#elsewhere']) expect(placeOf(hash)).toEqual({ at: 'now' });
});

it('writes what it reads', () => {
  for (const hash of ['#now', '#programme', '#mine', '#session/panel-1']) expect(hrefOf(placeOf(hash))).toBe(hash);
});
