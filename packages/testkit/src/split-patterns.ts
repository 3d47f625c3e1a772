// Ballots that name some of three options, for attacks on split tables: how many ballots name which options together is published with the list
// of ballots, so only which row a ballot belongs to can be guessed.
import type { ExactSplit } from '@plenary/domain/poll/split/table';
import { sumOf, type Grid } from './split-attack.ts';

export const patterns = [[1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 1, 1], [1, 1, 1]] as const;

/** Each row: how many of its ballots name the options of each pattern. */
export const splitOfPatterns = (rows: Grid): ExactSplit => ({
  columns: ['a', 'b', 'c'],
  rows: rows.map((row, index) => ({
    id: `r${index}`, ballots: sumOf(row),
    counts: [0, 1, 2].map((column) => sumOf(row.map((count, pattern) => count * (patterns[pattern]?.[column] ?? 0)))),
  })),
  oneColumn: false,
});

export const namedIn = (rows: Grid, row: number, column: number): number => splitOfPatterns(rows).rows[row]?.counts[column] ?? 0;

/** The same ballots in the same hidden rows, shared out anew: one row holds up to four that name a column, the last one all the others. */
export function* sharedAnew(rows: Grid, hidden: readonly number[], [row, column]: readonly [number, number]): Generator<number[][]> {
  const last = hidden.at(-1);
  const pool = patterns.map((_, pattern) => sumOf(hidden.map((index) => rows[index]?.[pattern] ?? 0)));
  for (let given = 0; given <= 4; given += 1) {
    const taken = pool.map(() => 0);
    for (const [pattern, count] of pool.entries()) if (patterns[pattern]?.[column]) taken[pattern] = Math.min(count, given - sumOf(taken));
    if (sumOf(taken) < given) continue;
    yield rows.map((own, index) => {
      if (!hidden.includes(index)) return [...own];
      if (index === row) return taken;
      return own.map((_, pattern) => (index === last ? (pool[pattern] ?? 0) - (taken[pattern] ?? 0) : 0));
    });
  }
}
