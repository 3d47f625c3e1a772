// Checks an exported ledger by itself, with nothing but the file: every line is as it was written, and none is missing, added or moved.
import { lineSchema, type LedgerLine } from './chain.ts';
import { ledgerTable } from './export.ts';
import { readChain, type Broken, type ChainProblem } from './lines.ts';
import { changedRow, linesIn } from './table.ts';

export type Problem = ChainProblem | 'number' | 'cells';
/** `head`: the last hash; two exports with the same one are the same. `line`: the first broken one, counted from 1. */
export type Verdict = { readonly ok: true; readonly event: string; readonly entries: number; readonly head: string } | ({ readonly ok: false } & Broken<Problem>);

export function verifyExport(text: string): Verdict {
  const bare = text.replace(/^\uFEFF/, '');
  return bare.trimStart().startsWith('{') ? verifyLines(bare.split(/\r?\n/)) : verifyTable(text);
}

function verifyLines(texts: readonly string[]): Verdict {
  const read = readChain(texts.at(-1) === '' ? texts.slice(0, -1) : texts, { schema: lineSchema, first: 'ledger' });
  if (!('lines' in read)) return { ok: false, ...read };
  const misnumbered = read.lines.findIndex((line, index) => numberOf(line) !== index);
  if (misnumbered >= 0) return { ok: false, line: misnumbered + 1, problem: 'number' };
  const [first, last] = [read.lines[0], read.lines.at(-1)];
  return { ok: true, event: first?.kind === 'ledger' ? first.event : '', entries: read.lines.length - 2, head: last?.hash ?? '' };
}

/** Entries count from 1, after the first line; the end counts them all. */
function numberOf(line: LedgerLine): number {
  if (line.kind === 'ledger') return 0;
  return line.kind === 'entry' ? line.n : line.entries + 1;
}

/** A table is right when its lines are, and it is the table that belongs to them. */
function verifyTable(text: string): Verdict {
  const texts = linesIn(text, ledgerTable);
  if (!texts) return { ok: false, line: 1, problem: 'unreadable' };
  const verdict = verifyLines(texts);
  // The first row names the columns.
  if (!verdict.ok) return { ...verdict, line: verdict.line + 1 };
  const read = readChain(texts, { schema: lineSchema, first: 'ledger' });
  const changed = 'lines' in read ? changedRow(text, read.lines, ledgerTable) : 1;
  return changed === 0 ? verdict : { ok: false, line: changed, problem: 'cells' };
}
