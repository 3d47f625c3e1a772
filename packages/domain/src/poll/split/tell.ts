// The table of a split as it may be told, now and from step to step. Nobody can work out from it what it does not tell.
import { agreementOf } from './agreement.ts';
import { fewest, hide } from './hide.ts';
import type { ExactSplit, SplitTable } from './table.ts';

/** While people vote, a first table needs so many ballots for each cell: what it hides stays hidden. */
const enoughLive = 10;

export interface Step {
  /** The table that was told last, of this round; `null` before the first one. */
  readonly former: SplitTable | null;
  /** The last tables of the rounds before. */
  readonly past: readonly SplitTable[];
  /** For each row: how many voters have a ballot in it that is new or another one since `former` was told, or have left it. */
  readonly moved: readonly number[];
  /** Whether people can still vote. */
  readonly live: boolean;
}

/** Whether a table may be told after the former one: the difference is of no voter or of five at least, in each row. */
export const isSafeStep = (moved: readonly number[]): boolean => moved.every((voters) => voters === 0 || voters >= fewest);

/**
 * The table to be shown from now on: a new one; or `former` itself where this step is not safe, whose `ballots` says that it holds fewer than
 * the tally; or `null` where there is nothing to tell yet, or ever (one row is no split).
 *
 * Call it in the same moment in which the tally itself is taken anew, with exact counts; tell both together, and the table to nobody who may not see the tally.
 * At the close call it once more with `live: false`: where nothing was shown live (`former: null`) it tells as much as can be told.
 * Tell one split of a poll, by group or by mode, and none of a poll whose electorates have results of their own.
 */
export function tellSplit(split: ExactSplit, { former, past, moved, live }: Step): SplitTable | null {
  if (split.rows.length < 2) return null;
  if (former && !(isSafeStep(moved) && isSameSplit(split, former))) return former;
  if (live && !former && sum(split.columns.map((_, column) => total(split, column))) < enoughLive * split.rows.length * split.columns.length) return null;
  const isHidden = split.oneColumn && past.length === 0 ? cellsHidden(split, former) : rowsHidden(split, former, past);
  const rows = split.rows.map(({ id, counts }, row) => ({ id, cells: counts.map((count, column) => (isHidden(row, column) ? null : count)) }));
  const isTold = split.columns.map((_, column) => (split.oneColumn ? total(split, column) > 0 : rows.some(({ cells }) => cells[column] !== null)));
  if (live && rows.every(({ cells }) => cells.every((cell) => cell === null))) return former;
  const table = {
    columns: [...split.columns],
    ballots: ballotsOf(split),
    totals: split.columns.map((_, column) => total(split, column)),
    // A column that nobody is in hides nothing: it is known to be empty.
    rows: rows.map(({ id, cells }, row) => {
      const isWhole = isTold.includes(true) && cells.every((cell, column) => cell !== null || !isTold[column]);
      return { id, ballots: isWhole ? (split.rows[row]?.ballots ?? 0) : null, cells };
    }),
  };
  return { ...table, agreement: agreementOf(table, { oneColumn: split.oneColumn, isFirst: former === null }) };
}

type IsHidden = (row: number, column: number) => boolean;

/** Where each ballot is in one column, each column is judged by itself: no sum along a row is told but those of whole rows. */
function cellsHidden(split: ExactSplit, former: SplitTable | null): IsHidden {
  const byColumn = split.columns.map((_, column) => {
    const kept = new Set([...split.rows.keys()].filter((row) => former?.rows[row]?.cells[column] === null));
    return hide(split.rows.map(({ counts }) => [counts[column] ?? 0]), kept);
  });
  return (row, column) => byColumn[column]?.has(row) ?? true;
}

/**
 * Rows told or hidden whole, and never again once they were not told whole. So it is where a ballot may be in several columns, as the published list
 * tells which go together; and in a later round, as whoever takes it that the same people voted knows how many ballots a row has, from a round in
 * which all of it was told.
 */
function rowsHidden(split: ExactSplit, former: SplitTable | null, past: readonly SplitTable[]): IsHidden {
  const canBeTold = (column: number): boolean => (split.oneColumn ? total(split, column) > 0 : hasBothSides(split, column));
  const isTold = split.columns.map((_, column) => (split.oneColumn || !former ? canBeTold(column) : former.rows.some(({ cells }) => cells[column] !== null)));
  const kept = new Set([...split.rows.keys()].filter((row) => [former, ...past].some((table) => table?.rows[row]?.ballots === null)));
  const tells = (ballots: number, count: number): number[] => (split.oneColumn ? [count] : [count, ballots - count]);
  const numbers = split.rows.map(({ ballots, counts }) => counts.flatMap((count, column) => (isTold[column] ? tells(ballots, count) : [])));
  const hidden = hide(numbers, kept);
  return (row, column) => hidden.has(row) || !isTold[column];
}

/** Five ballots for each row name the column, and five do not. This follows from the tally alone, and so tells nothing more. */
function hasBothSides(split: ExactSplit, column: number): boolean {
  const named = total(split, column);
  return Math.min(named, ballotsOf(split) - named) >= fewest * split.rows.length;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
const ballotsOf = (split: ExactSplit): number => sum(split.rows.map(({ ballots }) => ballots));
const total = (split: ExactSplit, column: number): number => sum(split.rows.map(({ counts }) => counts[column] ?? 0));

function isSameSplit(split: ExactSplit, former: SplitTable): boolean {
  const names = (rows: readonly { id: string | null }[], columns: readonly string[]): string => JSON.stringify([rows.map(({ id }) => id), columns]);
  return names(split.rows, split.columns) === names(former.rows, former.columns);
}
