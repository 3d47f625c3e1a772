// Lines as a table for a spreadsheet in which no cell can be taken for a formula. The table's last column holds each line whole, so that it
// can be checked too.
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Line } from './lines.ts';

/** What stands beside the lines: the columns' names, and a line's cells, or nothing where it has none. */
export interface TableForm<L extends Line> { readonly columns: readonly string[]; readonly cellsOf: (line: L) => readonly string[] | null }

/** With a byte order mark, by which spreadsheets know UTF-8. What begins like a formula gets an apostrophe before it. */
export function toTable<L extends Line>(lines: readonly L[], { columns, cellsOf }: TableForm<L>): string {
  const rows = lines.map((line) => [...(cellsOf(line) ?? columns.map(() => '')), JSON.stringify(line)]);
  return stringify([[...columns, 'line'], ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** The lines that a table holds, as texts, or nothing where it is another table or none. */
export function linesIn(text: string, { columns }: { readonly columns: readonly string[] }): string[] | null {
  const rows = read(text);
  return isSameRow(rows?.[0], [...columns, 'line']) && rows ? rows.slice(1).map((row) => row.at(-1) ?? '') : null;
}

/** The first row that is not as in the table that belongs to these lines, counted from 1; 0 if there is none. */
export function changedRow<L extends Line>(text: string, lines: readonly L[], form: TableForm<L>): number {
  const expected = read(toTable(lines, form)) ?? [];
  return (read(text) ?? []).findIndex((row, index) => !isSameRow(row, expected[index])) + 1;
}

/** Cell by cell: a cell may hold whatever would stand between two. */
const isSameRow = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

function read(text: string): string[][] | null {
  try {
    return parse(text, { bom: true, relax_column_count: true });
  } catch {
    return null;
  }
}
