import { expect, it } from 'vitest';
import { airy } from '../fit/stand.ts';
import { standColumns, type ColumnTexts } from './stand-columns.ts';

const measure = (text: string): number => text.length * 0.54;
const room = { width: 1300, height: 700, px: 36, minPx: 36, density: airy, labelLines: 99, hasNotes: true, columns: 1 } as const;
const texts = (columns: number, tick: string): ColumnTexts => ({
  columns, figure: '000', legend: '', ends: { low: '', high: '' }, ticks: Array.from({ length: columns + 1 }, (_, index) => ({ at: index / columns, text: tick })),
});

it('shows as many ticks as stand without touching', () => {
  for (const tick of ['1', '1,000', '1,000,000,000']) {
    for (const columns of [2, 5, 12]) {
      const found = standColumns(texts(columns, tick))(room, measure);
      const apart = ((found?.plotWidthPx ?? 0) / columns) * (found?.every ?? 0);
      expect(apart).toBeGreaterThan(measure(tick) * room.px);
    }
  }
});

it('writes figures only where columns are wide enough for them', () => {
  expect(standColumns(texts(5, '1'))(room, measure)?.hasFigures).toBe(true);
  expect(standColumns({ ...texts(12, '1'), figure: '1,234,567' })(room, measure)?.hasFigures).toBe(false);
});

it('does not grow on a wall at the cost of its figures, nor break a word for it', () => {
  const at = (px: number, more: Partial<ColumnTexts> = {}) => standColumns({ ...texts(12, '1'), figure: '0000', ...more })({ ...room, px }, measure);
  expect([at(36)?.hasFigures, at(80)]).toEqual([true, undefined]);
  const ends = { low: 'Wiedereingliederungsmassnahmen', high: 'no' };
  expect([at(36, { ends }) === undefined, at(42, { ends })]).toEqual([false, undefined]);
});

it('fills the height it is given, and none without room', () => {
  expect(standColumns(texts(5, '1'))(room, measure)?.height).toBeCloseTo(room.height);
  expect(standColumns(texts(5, '1'))({ ...room, height: 100 }, measure)).toBeUndefined();
});
