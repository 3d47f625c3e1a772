// In how many groups a column has a majority. It is worked out from what the table tells and from nothing else, so it cannot tell more than that:
// a group counts where the numbers that are told leave no doubt, either way.
import { fewest } from './hide.ts';
import type { SplitTable } from './table.ts';

type Told = Pick<SplitTable, 'totals' | 'rows'>;
/** `isFirst`: no table of this split was told before, so that nothing is hidden only because it was. */
export interface Known { readonly oneColumn: boolean; readonly isFirst: boolean }

export function agreementOf(table: Told, known: Known): SplitTable['agreement'] {
  const groups = [...table.rows.keys()].filter((row) => table.rows[row]?.id !== null);
  return table.totals.map((_, column) => {
    const verdicts = groups.map((row) => hasMajority(table, known, [row, column])).filter((verdict) => verdict !== null);
    return { majorities: verdicts.filter(Boolean).length, groups: verdicts.length };
  });
}

/** `null`: what is told leaves it open. Only of groups of which some number is told: these have five ballots at least. */
function hasMajority(table: Told, known: Known, [row, column]: readonly [number, number]): boolean | null {
  const { ballots = null, cells = [] } = table.rows[row] ?? {};
  if (cells.every((cell) => cell === null) || (ballots === null && !known.oneColumn)) return null;
  const most = cells.map((cell, place) => cell ?? mostIn(table, known, [row, place]));
  const least = cells.map((cell) => cell ?? 0);
  const sumOfOthers = (numbers: readonly number[]): number => numbers.reduce((sum, number, place) => sum + (place === column ? 0 : number), 0);
  const [atMost, atLeast] = [most[column] ?? 0, least[column] ?? 0];
  if (2 * atLeast > (ballots ?? atLeast + sumOfOthers(most))) return true;
  return 2 * atMost <= (ballots ?? atMost + sumOfOthers(least)) ? false : null;
}

/** The most that a hidden cell can hold, for all that is told: where a row below it is told, it was hidden for itself, being under five. */
function mostIn({ totals, rows }: Told, { oneColumn, isFirst }: Known, [row, column]: readonly [number, number]): number {
  const rest = rows.reduce((left, { cells }) => left - (cells[column] ?? 0), totals[column] ?? 0);
  const isUnderFive = oneColumn && isFirst && rows.slice(row + 1).some(({ cells }) => cells[column] !== null);
  return isUnderFive ? Math.min(rest, fewest - 1) : rest;
}
