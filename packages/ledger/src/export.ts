// The ledger as a table; as JSON Lines it is written by `toJsonLines`.
import type { LedgerLine } from './chain.ts';
import { toTable, type TableForm } from './table.ts';

export const ledgerTable: TableForm<LedgerLine> = {
  columns: ['n', 'at', 'session', 'question', 'action', 'undoes', 'role', 'by', 'reason', 'status before', 'text before', 'status after', 'text after'],
  cellsOf: (line) => (line.kind === 'entry' ? [
    String(line.n), line.at, line.session, line.question, line.action, line.undoes ? 'yes' : '', line.by.role, line.by.name, line.reason ?? '',
    line.before.status, line.before.text, line.after.status, line.after.text,
  ] : null),
};

export const toCsv = (lines: readonly LedgerLine[]): string => toTable(lines, ledgerTable);
