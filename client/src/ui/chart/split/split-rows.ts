// A result by group: for each group the shares of what may be told, and what it was not possible to tell.
import { letterOf } from '../../data/letter-of.ts';
import type { DrawnPoll, DrawnSplit } from '../drawn-poll.ts';
import type { ChartSay } from '../words/chart-say.ts';
import { isolate } from '../words/isolate.ts';

export interface SplitColumn {
  readonly id: string;
  /** A letter, or the number of a step. */
  readonly sign: string;
  readonly label: string;
}

export interface SplitCell {
  readonly column: number;
  /** Of the row as it is drawn, 0 to 1. */
  readonly share: number;
  readonly figure: string;
}

export interface SplitRow {
  readonly key: string;
  readonly label: string;
  readonly ballots: string;
  readonly cells: readonly SplitCell[];
  /** How much of the row is not told, as it is drawn: a fixed part, which says nothing of how many there are. */
  readonly hidden: number;
}

/** How a row is drawn of which some is not told. */
const hiddenShare = 0.25;

export function splitColumnsOf({ setup, options, words }: DrawnPoll, { columns }: DrawnSplit): SplitColumn[] {
  return columns.map((id, index) => {
    if (setup.kind !== 'rating') return { id, sign: letterOf(index), label: options.find((option) => option.id === id)?.text ?? id };
    const label = index === 0 ? words.low : index === columns.length - 1 ? words.high : '';
    return { id, sign: id, label };
  });
}

/** All together first, then each group. */
export function splitRowsOf(split: DrawnSplit, say: ChartSay): SplitRow[] {
  const whole = { key: 'all', label: say.t('split.all'), ballots: split.ballots, cells: split.totals };
  const groups = split.rows.map(({ id, label, ballots, cells }) => ({ key: id ?? 'none', label, ballots, cells }));
  return [whole, ...groups].map(({ key, label, ballots, cells }) => {
    const told = cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
    const hasHidden = cells.some((cell) => cell === null);
    const room = hasHidden ? (told > 0 ? 1 - hiddenShare : 0) : 1;
    return {
      key, label, ballots: ballots === null ? '' : say.number(ballots), hidden: hasHidden ? 1 - room : 0,
      // A share of the group can be told only where all of it is; else how many there are.
      cells: cells.flatMap((cell, column) => (cell === null || told === 0 ? [] : [{
        column, share: (cell / told) * room, figure: ballots === null || hasHidden ? say.number(cell) : say.percent(ballots > 0 ? cell / ballots : 0),
      }])),
    };
  });
}

/** What is not told of a split, in words; groups of which nothing is told are named there and have no row. */
export function hiddenIn(rows: readonly SplitRow[], say: ChartSay): string {
  const whole = rows.filter(({ hidden }) => hidden === 1).map(({ label }) => isolate(label));
  if (whole.length > 0) return say.t('split.hiddenGroups', { groups: say.list(whole) });
  return rows.some(({ hidden }) => hidden > 0) ? say.t('split.hidden') : '';
}

/** The column that most groups agree on, in words; nothing where no group has a majority. */
export function agreementIn(poll: DrawnPoll, split: DrawnSplit, say: ChartSay): { readonly text: string; readonly isWhole: boolean } | null {
  const columns = splitColumnsOf(poll, split);
  const [best] = split.agreement.map((agreed, column) => ({ ...agreed, column })).filter(({ majorities, groups }) => majorities > 0 && groups > 1).toSorted((a, b) => b.majorities - a.majorities);
  const column = best && columns[best.column];
  if (!best || !column) return null;
  const isWhole = best.majorities === best.groups;
  return { isWhole, text: say.t(isWhole ? 'split.agreed' : 'split.partly', { sign: column.sign, majorities: best.majorities, groups: best.groups }) };
}
