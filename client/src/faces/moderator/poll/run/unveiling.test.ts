// Which place of an awards ballot is revealed next.
import { expect, it } from 'vitest';
import { nextPlace } from './unveiling.ts';

type Given = Parameters<typeof nextPlace>[0];
const awards = (more: Partial<Given> = {}): Given => ({
  setup: { kind: 'single' }, sealed: true, status: 'closed', revealed: false, places: null,
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: { en: id } })), ...more,
});
const from = (place: number): Given['places'] => [place, 4].map((each) => ({ place: each, options: ['a'], value: 1 }));

it('begins with the third, or with the last of fewer', () => {
  expect(nextPlace(awards())).toBe(3);
  expect(nextPlace(awards({ options: awards().options.slice(0, 2) }))).toBe(2);
});

it('goes on with the one above what is shown', () => {
  expect([3, 2].map((place) => nextPlace(awards({ places: from(place) })))).toEqual([2, 1]);
});

it('is nothing before the poll is closed, after all is revealed, for kinds without places, and for polls that are not sealed', () => {
  for (const more of [{ status: 'open' }, { revealed: true }, { setup: { kind: 'open' } }, { sealed: false }] as const) expect(nextPlace(awards(more))).toBeNull();
});
