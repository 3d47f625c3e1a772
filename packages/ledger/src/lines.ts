// Lines of JSON, each of which holds the hash of the one before: whoever changes, drops or moves a line changes every hash after it.
// A file of them has one first line, which says what it is, and one last line, which says how much there is.
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

export const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const linkSchema = { previous: hashSchema, hash: hashSchema };

export interface Line { readonly kind: string; readonly previous?: string; readonly hash: string }

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256, in hex, of a line's JSON without its own hash. */
export function hashOf(line: Line): string {
  const { hash: _, ...rest } = line;
  return sha256(JSON.stringify(rest));
}

export const sealed = <L extends Line>(line: L): L => ({ ...line, hash: hashOf(line) });

export const toJsonLines = (lines: readonly Line[]): string => `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;

export type ChainProblem = 'unreadable' | 'first-line' | 'hash' | 'previous' | 'after-end' | 'no-end';
/** `line`: counted from 1. */
export interface Broken<P extends string = ChainProblem> { readonly line: number; readonly problem: P }

/** Only what is written exactly as we write it: another spelling of the same would have the same hash. */
export function readLine<L extends Line>(schema: z.ZodMiniType<L>, text: string): L | null {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success && JSON.stringify(read.data) === text ? read.data : null;
  } catch {
    return null;
  }
}

/** All lines of a file whose first line is of the kind `first` and the last an `end`; or the first that is broken. */
export function readChain<L extends Line>(texts: readonly string[], { schema, first }: { schema: z.ZodMiniType<L>; first: string }): { readonly lines: readonly L[] } | Broken {
  const lines: L[] = [];
  for (const [index, text] of texts.entries()) {
    const line = readLine(schema, text);
    const problem = line ? problemOf(line, lines.at(-1), first) : 'unreadable';
    if (!line || problem) return { line: index + 1, problem: problem ?? 'unreadable' };
    lines.push(line);
  }
  return lines.at(-1)?.kind === 'end' ? { lines } : { line: texts.length + 1, problem: 'no-end' };
}

function problemOf(line: Line, before: Line | undefined, first: string): ChainProblem | null {
  if (before?.kind === 'end') return 'after-end';
  if ((line.kind === first) !== (before === undefined)) return 'first-line';
  if (hashOf(line) !== line.hash) return 'hash';
  return line.previous === before?.hash ? null : 'previous';
}
