// The two forms of an export: JSON Lines, and a table for a spreadsheet in which no cell can be taken for a formula. The table's last
// column holds each line whole, so that it can be checked too.
import { stringify } from 'csv-stringify/sync';
import type { LedgerEntry, LedgerLine } from './chain.ts';

export const toJsonLines = (lines: readonly LedgerLine[]): string => `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;

export const columns = ['n', 'at', 'session', 'question', 'action', 'undoes', 'role', 'by', 'reason', 'status before', 'text before', 'status after', 'text after', 'line'] as const;

const cellsOf = (entry: LedgerEntry): string[] => [
  String(entry.n), entry.at, entry.session, entry.question, entry.action, entry.undoes ? 'yes' : '', entry.by.role, entry.by.name, entry.reason ?? '',
  entry.before.status, entry.before.text, entry.after.status, entry.after.text,
];

const rowOf = (line: LedgerLine): string[] => [...(line.kind === 'entry' ? cellsOf(line) : columns.slice(0, -1).map(() => '')), JSON.stringify(line)];

/** With a byte order mark, by which spreadsheets know UTF-8. What begins like a formula gets an apostrophe before it. */
export const toCsv = (lines: readonly LedgerLine[]): string => stringify([[...columns], ...lines.map(rowOf)], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
