import { expect, it } from 'vitest';
import { airy } from '../fit/stand.ts';
import { standPodium } from './stand-podium.ts';

const measure = (text: string): number => text.length * 0.54;
const texts = { names: ['Skills partnerships', 'Safety'], steps: 3, together: 1, hasPictures: false };
const room = { width: 1326, height: 700, px: 36, minPx: 36, density: airy, labelLines: 99, hasNotes: true, columns: 1 } as const;

it('stands on steps where names have room in the smallest letters, and in rows where they have not', () => {
  expect(standPodium(texts)(room, measure)?.form).toBe('steps');
  expect(standPodium(texts)({ ...room, width: 700 }, measure)?.form).toBe('rows');
});

it('never leaves its steps for larger letters', () => {
  for (const px of [40, 50, 60, 79]) expect(standPodium(texts)({ ...room, px }, measure)?.form ?? 'steps').toBe('steps');
});

it('keeps a line for each of those who share a step, three at most', () => {
  const linesOf = (together: number) => standPodium({ ...texts, together })({ ...room, labelLines: 1 }, measure)?.nameLines;
  expect([1, 2, 3, 8].map(linesOf)).toEqual([1, 2, 3, 3]);
});

it('has pictures above names, as large as their step leaves room', () => {
  const found = standPodium({ ...texts, hasPictures: true })(room, measure);
  expect(found?.picturePx).toBeGreaterThan(2 * room.px);
  expect(found?.height).toBeLessThanOrEqual(room.height);
});
