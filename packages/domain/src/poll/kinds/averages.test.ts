// Rules P-44 and P-48: means and medians.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, medianOf, type Named } from './averages.ts';

/** The definitions by the book, over the values written out one by one. */
function byTheBook(named: Named): { mean: number | null; median: number | null } {
  const all = named.flatMap(([value, times]) => Array.from({ length: times }, () => value));
  const [lower, upper] = [all[Math.ceil(all.length / 2) - 1], all[Math.floor(all.length / 2)]];
  if (lower === undefined || upper === undefined) return { mean: null, median: null };
  return { mean: all.reduce((sum, value) => sum + value, 0) / all.length, median: (lower + upper) / 2 };
}

const named = fc.uniqueArray(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 6 })), { selector: ([value]) => value, maxLength: 12 })
  .map((pairs) => pairs.toSorted(([a], [b]) => a - b));

describe('mean and median', () => {
  it('P-44 P-48 are those of the values written out one by one', () => {
    fc.assert(fc.property(named, (pairs) => {
      expect({ mean: meanOf(pairs), median: medianOf(pairs) }).toEqual(byTheBook(pairs));
    }));
  });

  it('P-44 P-48 stay what they are where each ballot has the same weight', () => {
    fc.assert(fc.property(named, fc.double({ min: 1e-3, max: 100, noNaN: true }), (pairs, weight) => {
      const weighted = pairs.map(([value, times]) => [value, times * weight] as const);
      expect(medianOf(weighted)).toBe(medianOf(pairs));
      const [mean, plain] = [meanOf(weighted), meanOf(pairs)];
      if (plain === null) expect(mean).toBeNull();
      else expect(mean).toBeCloseTo(plain, 8);
    }));
  });

  it('P-44 P-48 are none where nothing was named', () => {
    expect([meanOf([]), medianOf([]), meanOf([[3, 0]]), medianOf([[3, 0]])]).toEqual([null, null, null, null]);
    expect([medianOf([[1, 1], [2, 0], [4, 1]]), medianOf([[1, 1], [4, 1]], 10)]).toEqual([2.5, 0.25]);
  });
});
