// Rules P-70 to P-75: what a split tells of one moment, and that nobody can work out more. The tables behind it are tried out, all of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atClose, hiddenRows, same, splitOf, sumOf, tell, valuesOf } from '../../../../testkit/src/split-attack.ts';
import { namedIn, patterns, sharedAnew, splitOfPatterns } from '../../../../testkit/src/split-patterns.ts';
import { agreementOf } from './agreement.ts';
import { splitTableSchema, type SplitTable } from './table.ts';
import { tellSplit } from './tell.ts';

const cellsOf = (table: SplitTable): (number | null)[][] => table.rows.map(({ cells }) => cells);

/** Small and large numbers in about the same measure, as groups of very different size have them. */
const counts = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 14 }));
const tables = fc.record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) }).chain(({ rows, columns }) =>
  fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })).map((table) => splitOf(table));
const rowOf = (min: number, max: number) => fc.array(fc.integer({ min, max }), { minLength: patterns.length, maxLength: patterns.length });
const ofPatterns = fc.array(fc.oneof(rowOf(0, 3), rowOf(4, 12)), { minLength: 2, maxLength: 4 });
const splits = fc.oneof(tables, ofPatterns.map(splitOfPatterns));

describe('what a split tells', () => {
  it('P-70 tells no number under five, zero neither', () => {
    fc.assert(fc.property(splits, (exact) => {
      for (const cell of cellsOf(tell(exact)).flat()) expect(cell ?? 5).toBeGreaterThanOrEqual(5);
    }));
  });

  it('P-70 tells a number as it is, with the tally of its moment, in its schema', () => {
    fc.assert(fc.property(splits, (exact) => {
      const table = splitTableSchema.parse(tell(exact));
      for (const [row, { cells, ballots }] of table.rows.entries()) {
        expect([exact.rows[row]?.ballots, null]).toContain(ballots);
        for (const [column, cell] of cells.entries()) expect([exact.rows[row]?.counts[column], null]).toContain(cell);
      }
      expect(table.ballots).toBe(sumOf(exact.rows.map(({ ballots }) => ballots)));
    }));
  });

  it('P-71 hides the last row’s with a number under five, and more from the last up, until together they are five', () => {
    expect(cellsOf(tell(splitOf([[3, 20], [30, 30], [12, 15]])))).toEqual([[null, 20], [30, 30], [null, 15]]);
    expect(cellsOf(tell(splitOf([[1], [6], [30], [3]])))).toEqual([[null], [6], [null], [null]]);
    expect(cellsOf(tell(splitOf([[0], [6], [5], [0]])))).toEqual([[null], [6], [null], [null]]);
    expect(cellsOf(tell(splitOf([[0], [1], [2]])))).toEqual([[null], [null], [null]]);
  });

  it('P-71 hides the last row’s also where there is enough, for eight are two times four if both are known to be under five', () => {
    expect(cellsOf(tell(splitOf([[4], [4], [30], [20]])))).toEqual([[null], [null], [30], [null]]);
    expect(valuesOf(splitOf([[4], [4], [30], [20]]), 0).map((values) => values.length)).toEqual([5, 5, 9]);
  });

  it('P-74 tells a row’s ballots only with all of the row', () => {
    expect(tell(splitOf([[20, 12], [30, 3], [12, 15]])).rows.map(({ ballots }) => ballots)).toEqual([32, null, null]);
    fc.assert(fc.property(tables, (exact) => {
      const { rows, totals } = tell(exact);
      for (const { cells, ballots } of rows) expect(ballots !== null).toBe(sumOf(totals) > 0 && cells.every((cell, column) => cell !== null || totals[column] === 0));
    }));
  });

  it('P-74 says nothing else of a group without ballots than of one with few', () => {
    expect(tell(splitOf([[0, 0], [30, 20], [12, 15]])).rows[0]).toEqual(tell(splitOf([[4, 1], [30, 20], [8, 14]])).rows[0]);
  });

  it('P-74 is nothing where there is one row', () => {
    expect(tellSplit(splitOf([[20, 30]]), atClose)).toBe(null);
  });
});

describe('who knows the tally, the table and the rules', () => {
  it('P-72 is left with five values for each hidden cell, or with as many as the tally leaves', () => {
    fc.assert(fc.property(tables, (exact) => {
      for (const [column, total] of tell(exact).totals.entries()) {
        for (const values of valuesOf(exact, column)) expect(values.length).toBeGreaterThanOrEqual(Math.min(5, total + 1));
      }
    }), { numRuns: 300 });
  });

  it('P-72 learns of a hidden number no more than that it is under five, and of the one hidden with it no more than five values', () => {
    expect(valuesOf(splitOf([[2], [30], [7]]), 0)).toEqual([[0, 1, 2, 3, 4], [9, 8, 7, 6, 5]]);
  });
});

describe('ballots in several columns', () => {
  it('P-73 are told by whole rows, of columns that have five ballots a row, and five a row against them', () => {
    const rows = [{ id: 'x', ballots: 30, counts: [20, 9, 2] }, { id: 'y', ballots: 40, counts: [30, 12, 1] }, { id: 'z', ballots: 8, counts: [4, 3, 1] }];
    expect(cellsOf(tell({ columns: ['a', 'b', 'c'], rows, oneColumn: false }))).toEqual([[20, 9, null], [null, null, null], [null, null, null]]);
    // Ten ballots are not five for each of three rows: that column is left out, and no row for its sake.
    const wide = [{ id: 'x', ballots: 40, counts: [20, 10] }, { id: 'y', ballots: 50, counts: [30, 0] }, { id: 'z', ballots: 45, counts: [25, 0] }];
    expect(cellsOf(tell({ columns: ['a', 'b'], rows: wide, oneColumn: false }))).toEqual([[20, null], [30, null], [25, null]]);
    // Nor are ten that did not name one.
    const named = [{ id: 'x', ballots: 40, counts: [20, 30] }, { id: 'y', ballots: 50, counts: [30, 50] }, { id: 'z', ballots: 45, counts: [25, 45] }];
    expect(cellsOf(tell({ columns: ['a', 'b'], rows: named, oneColumn: false }))).toEqual([[20, null], [30, null], [25, null]]);
  });

  it('P-73 never tell how many of a group did not name an option, where these were under five', () => {
    fc.assert(fc.property(ofPatterns, (rows) => {
      for (const { ballots, cells } of tell(splitOfPatterns(rows)).rows) for (const cell of cells) if (cell !== null) expect((ballots ?? 0) - cell).toBeGreaterThanOrEqual(5);
    }));
  });

  it('P-73 leave five values for each cell of a hidden row, though all ballots are published', () => {
    let seen = 0;
    fc.assert(fc.property(ofPatterns, (rows) => {
      const table = tell(splitOfPatterns(rows));
      const hidden = [...rows.keys()].filter((row) => table.rows[row]?.ballots === null);
      for (const column of [0, 1, 2].filter((place) => hiddenRows(table, place).length < rows.length)) {
        for (const row of hidden.slice(0, -1)) {
          const values = [...sharedAnew(rows, hidden, [row, column])].filter((others) => same(tell(splitOfPatterns(others)), table)).map((others) => namedIn(others, row, column));
          expect(new Set(values).size).toBe(5);
          seen += 1;
        }
      }
    }), { numRuns: 300 });
    expect(seen).toBeGreaterThan(30);
  });
});

describe('agreement', () => {
  it('P-75 is told of groups whose numbers leave no doubt, and not of who gave no group', () => {
    const table = tell(splitOf([[20, 6, 5], [3, 30, 3], [30, 12, 9], [25, 10, 10]], 3));
    expect(cellsOf(table)).toEqual([[20, 6, 5], [null, 30, null], [30, 12, 9], [null, 10, null]]);
    expect(table.agreement).toEqual([{ majorities: 2, groups: 3 }, { majorities: 1, groups: 3 }, { majorities: 0, groups: 3 }]);
  });

  it('P-75 is of all groups where nothing is hidden', () => {
    expect(tell(splitOf([[20, 6], [30, 9], [9, 9]])).agreement).toEqual([{ majorities: 2, groups: 3 }, { majorities: 0, groups: 3 }]);
  });

  it('P-75 follows from the numbers that are told, and from nothing else', () => {
    fc.assert(fc.property(splits, (exact) => {
      const { agreement, totals, rows } = splitTableSchema.parse(JSON.parse(JSON.stringify(tell(exact))));
      expect(agreementOf({ totals, rows }, { oneColumn: exact.oneColumn, isFirst: true })).toEqual(agreement);
    }));
  });

  it('P-75 is true', () => {
    fc.assert(fc.property(splits, (exact) => {
      for (const [column, { majorities, groups }] of tell(exact).agreement.entries()) {
        const truly = exact.rows.filter(({ ballots, counts: own }) => 2 * (own[column] ?? 0) > ballots).length;
        expect(majorities).toBeLessThanOrEqual(truly);
        expect(groups - majorities).toBeLessThanOrEqual(exact.rows.length - truly);
      }
    }));
  });
});
