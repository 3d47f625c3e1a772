// The attacker of split tables: knows every table that was told, the tally of its moment, how many ballots there are, and the rules' own code.
// Tries every table of whole numbers that may lie behind, and keeps those of which exactly the same would have been told.
import { isSafeStep, tellSplit, type Step } from '@plenary/domain/poll/split/tell';
import type { ExactSplit, SplitTable } from '@plenary/domain/poll/split/table';

export type Grid = readonly (readonly number[])[];

/** Ballots in one column each. Rows from `named` on are of who gave no group. */
export const splitOf = (counts: Grid, named = counts.length): ExactSplit => ({
  columns: (counts[0] ?? []).map((_, column) => `c${column}`),
  rows: counts.map((row, index) => ({ id: index < named ? `r${index}` : null, ballots: sumOf(row), counts: row })),
  oneColumn: true,
});

export const atClose: Step = { former: null, past: [], moved: [], live: false };
export const firstLive: Step = { former: null, past: [], moved: [], live: true };

export function tell(exact: ExactSplit, step = atClose): SplitTable {
  const table = tellSplit(exact, step);
  if (!table) throw new Error('nothing was told');
  return table;
}

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
/** How many voters a row won, where nobody changes a ballot. */
export const won = (from: Grid, to: Grid): number[] => to.map((row, index) => sumOf(row) - sumOf(from[index] ?? []));
/** At least so many voters of a row must have moved, where ballots may be changed. */
export const stirred = (from: Grid, to: Grid): number[] => to.map((row, index) => (same(row, from[index]) ? 0 : 5));

export const hiddenRows = ({ rows }: SplitTable, column: number): number[] => [...rows.keys()].filter((row) => rows[row]?.cells[column] === null);

/** For each hidden cell of a column, its values in all tables that would have been told as this one was. */
export function valuesOf(exact: ExactSplit, column: number): number[][] {
  const table = tell(exact);
  const behind = candidates(exact, table, column).filter((counts) => same(tell(splitOf(counts)), table));
  return hiddenRows(table, column).map((row) => valuesAt(behind, row, column));
}

export interface InTime { before: number[]; now: number[]; hidden: readonly boolean[] }

/** The same of a table that was told live and a later one, for each row of a column that was told in part. `null` where there were not two. */
export function valuesInTime([before, now]: readonly [Grid, Grid], column: number, movedBy: typeof won): InTime[] | null {
  const one = tellSplit(splitOf(before), firstLive);
  const second = (from: Grid, to: Grid): SplitTable | null => tellSplit(splitOf(to), { ...firstLive, former: one, moved: movedBy(from, to) });
  const two = one && second(before, now);
  if (!one || !two || same(one, two) || [one, two].some((table) => hiddenRows(table, column).length === before.length)) return null;
  const found = before.map(() => ({ before: new Set<number>(), now: new Set<number>() }));
  const earlier = candidates(splitOf(before), one, column).filter((from) => same(tellSplit(splitOf(from), firstLive), one));
  const later = candidates(splitOf(now), two, column);
  for (const from of earlier) for (const to of later) {
    if (movedBy === won && !to.every((row, index) => (row[column] ?? 0) >= (from[index]?.[column] ?? 0))) continue;
    if (!isSafeStep(movedBy(from, to)) || !same(second(from, to), two)) continue;
    for (const [row, values] of found.entries()) {
      values.before.add(from[row]?.[column] ?? 0);
      values.now.add(to[row]?.[column] ?? 0);
    }
  }
  return found.map((values, row) => ({ before: [...values.before], now: [...values.now], hidden: [one, two].map((table) => hiddenRows(table, column).includes(row)) }));
}

/**
 * At all of these moments, one ballot that was there before the first belongs to another of the hidden rows. Each place of a row holds ballots of
 * one sort: of one column, or that name the same columns.
 */
export function* exchanged(moments: readonly Grid[], hidden: readonly number[]): Generator<number[][][]> {
  const [before = []] = moments;
  for (const from of hidden) for (const to of hidden) for (const [sort, count] of (before[from] ?? []).entries()) {
    if (from === to || count === 0) continue;
    yield moments.map((rows) => rows.map((own, row) => own.map((some, place) => some + (place === sort ? Number(row === to) - Number(row === from) : 0))));
  }
}

/** The tables that are told while ballots come in, one for each of these moments. */
export function tablesOf(moments: readonly Grid[]): (SplitTable | null)[] {
  let former: SplitTable | null = null;
  let toldAt: Grid = [];
  return moments.map((counts) => {
    const next: SplitTable | null = tellSplit(splitOf(counts), { ...firstLive, former, moved: former ? won(toldAt, counts) : [] });
    if (next !== former) toldAt = counts;
    former = next;
    return next;
  });
}

/** Every way in which the hidden cells of a column may share what is left of its total. */
function candidates({ rows }: ExactSplit, table: SplitTable, column: number): number[][][] {
  const hidden = hiddenRows(table, column);
  const rest = (table.totals[column] ?? 0) - sumOf(table.rows.map(({ cells }) => cells[column] ?? 0));
  if (hidden.length === 0) return [rows.map(({ counts }) => [...counts])];
  return [...shares(rest, hidden.length)].map((numbers) =>
    rows.map(({ counts }, row) => (hidden.includes(row) ? counts.with(column, numbers[hidden.indexOf(row)] ?? 0) : [...counts])));
}

function* shares(sum: number, cells: number): Generator<number[]> {
  if (cells === 1) yield [sum];
  else for (let first = 0; first <= sum; first += 1) for (const rest of shares(sum - first, cells - 1)) yield [first, ...rest];
}

const valuesAt = (tables: readonly Grid[], row: number, column: number): number[] => [...new Set(tables.map((counts) => counts[row]?.[column] ?? 0))];
