// Checks an export by itself, with nothing but the file: every line is as it was written, and none is missing, added or moved.
import { parse } from 'csv-parse/sync';
import { hashOf, lineSchema, type LedgerLine } from './chain.ts';
import { columns, toCsv } from './export.ts';

/** `head`: the last hash; two exports with the same one are the same. `line`: the first broken one, counted from 1. */
export type Verdict = { readonly ok: true; readonly event: string; readonly entries: number; readonly head: string } | { readonly ok: false; readonly line: number; readonly problem: Problem };

export type Problem = 'unreadable' | 'first-line' | 'hash' | 'previous' | 'number' | 'after-end' | 'no-end' | 'cells';

export function verifyExport(text: string): Verdict {
  return text.replace(/^\uFEFF/, '').trimStart().startsWith('{') ? verifyLines(text.replace(/^\uFEFF/, '').split(/\r?\n/)) : verifyTable(text);
}

interface Walk { readonly event: string; readonly previous: string; readonly entries: number; readonly isOver: boolean }

function verifyLines(texts: readonly string[]): Verdict {
  let walk: Walk | null = null;
  const written = texts.at(-1) === '' ? texts.slice(0, -1) : texts;
  for (const [index, text] of written.entries()) {
    const line = readLine(text);
    const problem: Problem | null = line ? problemOf(line, walk) : 'unreadable';
    if (!line || problem) return { ok: false, line: index + 1, problem: problem ?? 'unreadable' };
    walk = step(line, walk);
  }
  if (!walk?.isOver) return { ok: false, line: written.length + 1, problem: 'no-end' };
  return { ok: true, event: walk.event, entries: walk.entries, head: walk.previous };
}

/** Only what is written exactly as we write it: another spelling of the same would have the same hash. */
function readLine(text: string): LedgerLine | null {
  try {
    const read = lineSchema.safeParse(JSON.parse(text));
    return read.success && JSON.stringify(read.data) === text ? read.data : null;
  } catch {
    return null;
  }
}

function problemOf(line: LedgerLine, walk: Walk | null): Problem | null {
  if (walk?.isOver) return 'after-end';
  if ((line.kind === 'ledger') !== (walk === null)) return 'first-line';
  if (hashOf(line) !== line.hash) return 'hash';
  if (line.kind === 'ledger') return null;
  if (line.previous !== walk?.previous) return 'previous';
  const number = line.kind === 'entry' ? line.n - 1 : line.entries;
  return number === walk.entries ? null : 'number';
}

function step(line: LedgerLine, walk: Walk | null): Walk {
  const entries = (walk?.entries ?? 0) + (line.kind === 'entry' ? 1 : 0);
  return { event: line.kind === 'ledger' ? line.event : (walk?.event ?? ''), previous: line.hash, entries, isOver: line.kind === 'end' };
}

/** A table is right when its lines are, and it is the table that belongs to them. */
function verifyTable(text: string): Verdict {
  const rows = readTable(text);
  if (!rows || rows[0]?.join() !== columns.join()) return { ok: false, line: 1, problem: 'unreadable' };
  const lines = rows.slice(1).map((row) => row.at(-1) ?? '');
  const verdict = verifyLines(lines);
  // The first row names the columns.
  if (!verdict.ok) return { ...verdict, line: verdict.line + 1 };
  const expected = readTable(toCsv(lines.flatMap((line) => readLine(line) ?? []))) ?? [];
  const changed = rows.findIndex((row, index) => row.join('\0') !== expected[index]?.join('\0'));
  return changed < 0 ? verdict : { ok: false, line: changed + 1, problem: 'cells' };
}

function readTable(text: string): string[][] | null {
  try {
    return parse(text, { bom: true, relax_column_count: true });
  } catch {
    return null;
  }
}
