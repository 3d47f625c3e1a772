// Rule P-79: splits of two rounds side by side, before the eyes of somebody who takes it that the same people voted in both.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atClose, exchanged, hiddenRows, same, splitOf, sumOf, tell, type Grid } from '../../../../testkit/src/split-attack.ts';
import type { SplitTable } from './table.ts';

const cellsOf = (table: SplitTable): (number | null)[][] => table.rows.map(({ cells }) => cells);
const rounds = ([first, second]: readonly [Grid, Grid]): [SplitTable, SplitTable] => {
  const one = tell(splitOf(first));
  return [one, tell(splitOf(second), { ...atClose, past: [one] })];
};

/** Two rounds of the same voters, of whom some vote otherwise in the second one. */
const pairs = fc.record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 2, max: 3 }) }).chain(({ rows, columns }) => fc.record({
  first: fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 12 })), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  moves: fc.array(fc.tuple(fc.nat(rows - 1), fc.nat(columns - 1), fc.nat(columns - 1), fc.nat(4)), { maxLength: 6 }),
})).map(({ first, moves }): [Grid, Grid] => [first, moves.reduce<number[][]>((grid, [row, from, to, many]) => grid.map((own, index) => {
  const moved = index === row ? Math.min(many, own[from] ?? 0) : 0;
  return own.map((count, column) => count + (column === to ? moved : 0) - (column === from ? moved : 0));
}), first.map((row) => [...row]))]);

/** A round as it is, or with one ballot, or two, in other hidden rows. */
function* others(grid: Grid, hidden: readonly number[]): Generator<Grid> {
  yield grid;
  for (const [once = []] of exchanged([grid], hidden)) {
    yield once;
    for (const [twice = []] of exchanged([once], hidden)) yield twice;
  }
}

const rowSums = (grid: Grid): string => grid.map(sumOf).join();
const hiddenAnywhere = (table: SplitTable): number[] => [...table.rows.keys()].filter((row) => table.rows[row]?.cells.includes(null));

describe('two rounds', () => {
  it('P-79 the second one hides a row whole that the first one did not tell whole, and the other way round', () => {
    const first = [[20, 30, 9], [3, 30, 12], [30, 12, 15], [18, 9, 9]];
    const [one, two] = rounds([first, [[20, 30, 9], [6, 27, 12], [4, 38, 15], [18, 9, 9]]]);
    expect(cellsOf(one)).toEqual([[20, 30, 9], [null, 30, 12], [30, 12, 15], [null, 9, 9]]);
    expect(cellsOf(two)).toEqual([[20, 30, 9], [null, null, null], [null, null, null], [null, null, null]]);
  });

  it('P-79 a row is told of both rounds where both tell all of it', () => {
    const [one, two] = rounds([[[20, 30], [30, 12]], [[19, 31], [31, 11]]]);
    expect([cellsOf(one), cellsOf(two)]).toEqual([[[20, 30], [30, 12]], [[19, 31], [31, 11]]]);
  });

  it('P-79 leave several values for each hidden number, in each round', () => {
    let seen = 0;
    fc.assert(fc.property(pairs, ([first, second]) => {
      const [one, two] = rounds([first, second]);
      const consistent = { one: [...others(first, hiddenAnywhere(one))].filter((grid) => same(tell(splitOf(grid)), one)), two: [...others(second, hiddenAnywhere(two))].filter((grid) => same(tell(splitOf(grid), { ...atClose, past: [one] }), two)) };
      const sums = { one: new Set(consistent.one.map(rowSums)), two: new Set(consistent.two.map(rowSums)) };
      const both = [consistent.one.filter((grid) => sums.two.has(rowSums(grid))), consistent.two.filter((grid) => sums.one.has(rowSums(grid)))];
      for (const [round, table] of [one, two].entries()) for (const [column, total] of table.totals.entries()) for (const row of hiddenRows(table, column)) {
        const values = new Set(both[round]?.map((grid) => grid[row]?.[column]));
        if (total > 0) expect(values.size, JSON.stringify([round, row, column, one, two])).toBeGreaterThanOrEqual(2);
        seen += 1;
      }
    }), { numRuns: 200 });
    expect(seen).toBeGreaterThan(100);
  });
});
