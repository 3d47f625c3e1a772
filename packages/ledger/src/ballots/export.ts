// The list of ballots as a table, for whoever wants to count in a spreadsheet.
import type { Ballot } from '@plenary/domain/poll/kinds/setups';
import { toTable, type TableForm } from '../table.ts';
import type { BallotLine, BallotsLine } from './format.ts';

export const ballotsTable: TableForm<BallotsLine> = {
  columns: ['round', 'n', 'receipt', 'name', 'electorate', 'ballot', 'withheld'],
  cellsOf: (line) => (line.kind === 'ballot' ? [String(line.round), String(line.n), line.receipt, line.name ?? '', line.electorate ?? '', ballotText(line), String(withheldIn(line) || '')] : null),
};

export const toBallotsCsv = (lines: readonly BallotsLine[]): string => toTable(lines, ballotsTable);

/** What a ballot says, in one cell. */
export function ballotText({ ballot, entries }: Pick<BallotLine, 'ballot' | 'entries'>): string {
  return ballot ? choiceText(ballot) : (entries ?? []).flatMap((entry) => ('text' in entry ? [entry.text] : [])).join(' | ');
}

export const withheldIn = ({ entries }: Pick<BallotLine, 'entries'>): number => (entries ?? []).filter((entry) => 'withheld' in entry).length;

function choiceText(ballot: Ballot): string {
  const [said] = Object.values(ballot) as (string | number | (string | number)[])[];
  return Array.isArray(said) ? said.join(' ') : String(said ?? '');
}
