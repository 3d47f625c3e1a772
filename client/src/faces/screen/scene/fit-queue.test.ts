// How a list of questions fills a wall: as many as can be read, whole where that leaves a few.
import { describe, expect, it } from 'vitest';
import { hallMaxChars } from '../../../ui/fit/fit-text.ts';
import { fitQueue } from './fit-queue.ts';

const unit = 36;
const how = { unit, most: 1.7, measure: (text: string) => text.length * 0.52 } as const;
const wall = { width: 1830, height: 780 };
const rowsOf = (count: number, length: number) => Array.from({ length: count }, () => ({ text: 'word '.repeat(length / 5).trim(), notes: ['4 supporters not heard yet'] }));

describe('fitQueue', () => {
  it('shows short questions large, and no more than six', () => {
    const { sizePx, rows } = fitQueue(rowsOf(8, 30), wall, how);
    expect(rows).toHaveLength(6);
    expect(sizePx).toBeGreaterThan(unit);
    expect(fitQueue(rowsOf(2, 30), wall, how).sizePx).toBeGreaterThan(unit * 1.6);
  });

  it('keeps lines that an eye can follow', () => {
    for (const line of fitQueue(rowsOf(4, 200), wall, how).rows.flat()) expect(line.text.length).toBeLessThanOrEqual(hallMaxChars);
  });

  it('shortens what is long until a few are seen, and says so', () => {
    const { sizePx, rows } = fitQueue(rowsOf(6, 500), wall, how);
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(sizePx).toBeGreaterThanOrEqual(unit);
    for (const lines of rows) expect(lines.at(-1)?.text).toMatch(/ …$/);
  });

  it('leaves a single long question whole where it fits', () => {
    expect(fitQueue(rowsOf(1, 500), wall, how).rows[0]?.at(-1)?.text).not.toContain('…');
  });

  it('rather shows three in two lines than one in four, and tells that they are shortened', () => {
    const { rows, isCut } = fitQueue(rowsOf(6, 500), { width: 1000, height: 620 }, how);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(isCut).toBe(true);
    expect(fitQueue(rowsOf(2, 30), wall, how).isCut).toBe(false);
  });

  it('shows one question even in the smallest place', () => {
    const { rows } = fitQueue(rowsOf(3, 500), { width: 560, height: 200 }, how);
    expect(rows).toHaveLength(1);
    expect(fitQueue([], wall, how).rows).toEqual([]);
  });
});
