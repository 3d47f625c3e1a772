import { expect, it } from 'vitest';
import { close } from '../fit/stand.ts';
import { roomInPart, standSplit, type SplitTexts } from './stand-split.ts';

const measure = (text: string): number => text.length * 0.54;
const texts: SplitTexts = { legend: ['Skills', 'Safety'], rows: ['All', 'States', 'Media and communication'], agreement: '', hidden: '', ballots: '0,000' };
const room = { width: 1326, height: 900, px: 36, minPx: 36, density: close, labelLines: 99, hasNotes: true, columns: 1 } as const;

it('writes into a part of a bar only what has room there', () => {
  const part = { sign: 'A', figure: '50%' };
  expect([0.5, 1, 2.5, 5].map((wide) => roomInPart(wide, part))).toEqual(['none', 'sign', 'sign', 'both']);
});

it('puts names above their bars where there is no room beside them, and shortened ones beside them all the same', () => {
  expect(standSplit(texts)(room, measure)?.isStacked).toBe(false);
  expect(standSplit(texts)({ ...room, width: 500 }, measure)?.isStacked).toBe(true);
  expect(standSplit(texts)({ ...room, width: 500, labelLines: 1 }, measure)?.isStacked).toBe(false);
});

it('tells how wide a bar is, for what stands in it', () => {
  for (const width of [500, 900, 1326]) {
    const found = standSplit(texts)({ ...room, width }, measure);
    expect((found?.barWideEm ?? 0) * room.px).toBeLessThanOrEqual(width);
  }
});
