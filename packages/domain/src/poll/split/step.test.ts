// Rules P-76 to P-78: tables of a split one after the other, while people vote and at the close, and what they tell together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atClose, exchanged, firstLive, hiddenRows, same, splitOf, stirred, sumOf, tablesOf, tell, valuesInTime, won, type Grid } from '../../../../testkit/src/split-attack.ts';
import { namedIn, patterns, splitOfPatterns } from '../../../../testkit/src/split-patterns.ts';
import { isSafeStep, tellSplit } from './tell.ts';

const grid = (rows: number, columns: number, count: fc.Arbitrary<number>): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const plus = (one: Grid, other: Grid): number[][] => one.map((row, index) => row.map((count, column) => count + (other[index]?.[column] ?? 0)));

/** A large group, some that may be small, and two moments between which every row wins nobody or five voters at least. */
const growing = fc.record({ rows: fc.integer({ min: 1, max: 2 }), columns: fc.integer({ min: 1, max: 3 }) }).chain(({ rows, columns }) => fc.record({
  large: grid(1, columns, fc.integer({ min: 35, max: 45 })),
  others: grid(rows, columns, fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 9 }))),
  last: grid(1, columns, fc.integer({ min: 0, max: 9 })),
  more: grid(rows + 2, columns, fc.integer({ min: 0, max: 7 })),
})).map(({ large, others, last, more }): [Grid, Grid] => {
  const before = [...large, ...others, ...last];
  return [before, plus(before, more.map((row) => (sumOf(row) < 5 ? row.map(() => 0) : row)))];
});
/** The same, and four moments more, at which any number came. */
const evening = growing.chain(([before, now]) => fc.array(grid(before.length, now[0]?.length ?? 1, fc.integer({ min: 0, max: 3 })), { minLength: 4, maxLength: 4 })
  .map((more) => more.reduce<Grid[]>((moments, next) => [...moments, plus(moments.at(-1) ?? [], next)], [before, now])));
const changing = growing.chain(([before, now]) => fc.record({ before: fc.constant(before), other: grid(before.length, now[0]?.length ?? 1, fc.integer({ min: -3, max: 3 })) }))
  .map(({ before, other }): [Grid, Grid] => [before, plus(before, other).map((row) => row.map((count) => Math.max(0, count)))]);

describe('steps', () => {
  it('P-76 are safe where no voter, or five at least, moved in each row', () => {
    expect([[0, 5, 12], [0, 0], [5, 4], [1]].map(isSafeStep)).toEqual([true, true, false, false]);
  });

  it('P-76 that are not safe leave the former table as it was', () => {
    const former = tell(splitOf([[20, 30], [25, 15]]), firstLive);
    const next = splitOf([[20, 34], [31, 15]]);
    expect(tellSplit(next, { ...firstLive, former, moved: [4, 6] })).toBe(former);
    expect(tell(next, { ...firstLive, former, moved: [5, 6] })).toMatchObject({ ballots: 100, totals: [51, 49] });
  });

  it('P-76 of other rows or columns leave the former table as it was', () => {
    const former = tell(splitOf([[20, 30], [25, 15]]), firstLive);
    expect(tellSplit(splitOf([[20, 30], [25, 15], [9, 9]]), { ...firstLive, former, moved: [0, 0, 18] })).toBe(former);
  });

  it('P-77 a first table is told live once there are ten ballots for each cell, and not before', () => {
    expect(tellSplit(splitOf([[10, 12], [9, 8]]), firstLive)).toBe(null);
    expect(tell(splitOf([[10, 12], [9, 9]]), firstLive).rows.map(({ cells }) => cells)).toEqual([[10, 12], [9, 9]]);
  });

  it('P-77 a table of which all is hidden is not told live', () => {
    expect(tellSplit(splitOf([[40, 40], [2, 1]]), firstLive)).toBe(null);
  });

  it('P-77 what was hidden stays hidden', () => {
    const former = tell(splitOf([[40, 3], [3, 20], [9, 1]]), firstLive);
    expect(former.rows.map(({ cells }) => cells)).toEqual([[40, null], [null, null], [null, null]]);
    expect(tell(splitOf([[60, 23], [23, 40], [29, 21]]), { ...firstLive, former, moved: [40, 40, 40] }).rows.map(({ cells }) => cells)).toEqual([[60, null], [null, null], [null, null]]);
    fc.assert(fc.property(growing, ([before, now]) => {
      const one = tellSplit(splitOf(before), firstLive);
      const two = one && tell(splitOf(now), { ...atClose, former: one, moved: won(before, now) });
      for (const column of before[0]?.keys() ?? []) if (two) expect(hiddenRows(two, column)).toEqual(expect.arrayContaining(hiddenRows(one, column)));
    }));
  });
});

describe('who knows two tables, both tallies and the rules', () => {
  const least = (moments: readonly [Grid, Grid], movedBy: typeof won): number[] => [...(moments[0][0]?.keys() ?? [])].flatMap((column) =>
    (valuesInTime(moments, column, movedBy) ?? []).flatMap(({ before, now, hidden }) => [before.length, now.length].filter((_, moment) => hidden[moment])));

  it('P-78 is left with several values for each hidden cell at either time, where ballots only come in', () => {
    let seen = 0;
    fc.assert(fc.property(growing, (moments) => {
      const values = least(moments, won);
      seen += values.length;
      for (const number of values) expect(number).toBeGreaterThanOrEqual(2);
    }), { numRuns: 100 });
    expect(seen).toBeGreaterThan(100);
  });

  it('P-78 is left with several after an evening of tables', () => {
    let seen = 0;
    fc.assert(fc.property(evening, (moments) => {
      const tables = tablesOf(moments);
      const [one] = tables;
      for (const column of one?.totals.keys() ?? []) {
        const hidden = one ? hiddenRows(one, column) : [];
        if (hidden.length === 0 || hidden.length === moments[0]?.length) continue;
        const others = [...exchanged(moments, hidden)].filter((other) => same(tablesOf(other), tables));
        for (const row of hidden) for (const [moment, rows] of moments.entries()) {
          expect(new Set([rows, ...others.map((other) => other[moment] ?? [])].map((counts) => counts[row]?.[column])).size).toBeGreaterThanOrEqual(2);
          seen += 1;
        }
      }
    }), { numRuns: 200 });
    expect(seen).toBeGreaterThan(100);
  });

  it('P-78 is left with several where ballots are changed', () => {
    let seen = 0;
    fc.assert(fc.property(changing, (moments) => {
      const values = least(moments, stirred);
      seen += values.length;
      for (const number of values) expect(number).toBeGreaterThanOrEqual(2);
    }), { numRuns: 100 });
    expect(seen).toBeGreaterThan(100);
  });

  it('P-78 is left with several where ballots are in several columns, though all ballots are published', () => {
    let seen = 0;
    const rows = (min: number, max: number, size: number): fc.Arbitrary<number[][]> => grid(size, patterns.length, fc.integer({ min, max }));
    fc.assert(fc.property(rows(12, 18, 1), rows(0, 6, 2), rows(1, 6, 3), (large, others, more) => {
      const [before, now] = [[...large, ...others], plus([...large, ...others], more)];
      const one = tellSplit(splitOfPatterns(before), firstLive);
      if (!one) return;
      const second = (from: Grid, to: Grid) => tellSplit(splitOfPatterns(to), { ...firstLive, former: one, moved: won(from, to) });
      const two = second(before, now);
      const hidden = [...before.keys()].filter((row) => one.rows[row]?.ballots === null);
      if (same(one, two) || hidden.length === before.length) return;
      const others2 = [...exchanged([before, now], hidden)].filter(([from = [], to = []]) => same(tellSplit(splitOfPatterns(from), firstLive), one) && same(second(from, to), two));
      for (const row of hidden) for (const column of [0, 1, 2].filter((place) => hiddenRows(one, place).length < before.length)) {
        for (const moment of [0, 1]) expect(new Set([...others2, [before, now]].map((all) => namedIn(all[moment] ?? [], row, column))).size).toBeGreaterThanOrEqual(2);
        seen += 1;
      }
    }), { numRuns: 300 });
    expect(seen).toBeGreaterThan(50);
  });
});

describe('the close', () => {
  it('P-76 tells all that can be told where nothing was told live', () => {
    expect(tell(splitOf([[10, 12], [9, 7]])).rows.map(({ cells }) => cells)).toEqual([[10, 12], [9, 7]]);
  });

  it('P-76 tells the last table if that is a safe step, else the former one stays and says how many ballots it holds', () => {
    const former = tell(splitOf([[20, 30], [25, 15]]), firstLive);
    const last = splitOf([[20, 34], [31, 15]]);
    expect(tell(last, { ...atClose, former, moved: [4, 6] }).ballots).toBe(90);
    expect(tell(last, { ...atClose, former, moved: [5, 6] }).ballots).toBe(100);
  });
});
