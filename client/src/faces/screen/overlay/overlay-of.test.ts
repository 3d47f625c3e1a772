import { expect, it } from 'vitest';
import { overlayOf, panelOf } from './overlay-of.ts';

it.each([
  ['', null],
  ['?place=full', null],
  ['?overlay', { place: 'lower', foot: false }],
  ['?overlay=1&place=full&foot', { place: 'full', foot: true }],
  ['?overlay&place=everywhere', { place: 'lower', foot: false }],
])('%s', (search, overlay) => expect(overlayOf(search)).toEqual(overlay));

it('is measured by its own panel', () => {
  const frame = { width: 1920, height: 1080 };
  const lower = panelOf(frame, { place: 'lower', foot: false });
  const full = panelOf(frame, { place: 'full', foot: false });
  expect(lower.box.height).toBeLessThan(frame.height / 2);
  expect(lower.unit).toBeLessThan(full.unit);
  expect(lower.unit * 14).toBeLessThanOrEqual(lower.box.height + 0.001);
});
