// The ledger as lines, each of which holds the hash of the one before: whoever changes, drops or moves a line changes every hash after it.
// The first line says of which event it is, the last how many there are; the last hash stands for all of them.
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';
import { decisionSchema, type LedgerDecision } from './decision.ts';

export const ledgerVersion = 1;
const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const headSchema = z.object({ kind: z.literal('ledger'), version: z.literal(ledgerVersion), event: idSchema, hash: hashSchema });
export const entrySchema = z.object({ kind: z.literal('entry'), n: z.int(), ...decisionSchema.shape, previous: hashSchema, hash: hashSchema });
export const endSchema = z.object({ kind: z.literal('end'), entries: z.int(), previous: hashSchema, hash: hashSchema });
export const lineSchema = z.discriminatedUnion('kind', [headSchema, entrySchema, endSchema]);

export type LedgerLine = z.infer<typeof lineSchema>;
export type LedgerEntry = z.infer<typeof entrySchema>;

/** SHA-256, in hex, of a line's JSON without its own hash. */
export function hashOf(line: LedgerLine): string {
  const { hash: _, ...rest } = line;
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex');
}

/** All lines of a ledger, first to last. */
export function chain(event: string, decisions: readonly LedgerDecision[]): LedgerLine[] {
  const lines: LedgerLine[] = [sealed({ kind: 'ledger', version: ledgerVersion, event, hash: '' })];
  const last = (): string => lines.at(-1)?.hash ?? '';
  for (const [index, decision] of decisions.entries()) lines.push(sealed({ kind: 'entry', n: index + 1, ...decision, previous: last(), hash: '' }));
  lines.push(sealed({ kind: 'end', entries: decisions.length, previous: last(), hash: '' }));
  return lines;
}

const sealed = <L extends LedgerLine>(line: L): L => ({ ...line, hash: hashOf(line) });
