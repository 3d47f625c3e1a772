// The ledger as lines that seal each other. The first line says of which event it is, the last how many there are; the last hash stands for
// all of them.
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';
import { decisionSchema, type LedgerDecision } from './decision.ts';
import { hashSchema, linkSchema, sealed } from './lines.ts';

export const ledgerVersion = 1;

export const headSchema = z.object({ kind: z.literal('ledger'), version: z.literal(ledgerVersion), event: idSchema, hash: hashSchema });
export const entrySchema = z.object({ kind: z.literal('entry'), n: z.int(), ...decisionSchema.shape, ...linkSchema });
export const endSchema = z.object({ kind: z.literal('end'), entries: z.int(), ...linkSchema });
export const lineSchema = z.discriminatedUnion('kind', [headSchema, entrySchema, endSchema]);

export type LedgerLine = z.infer<typeof lineSchema>;
export type LedgerEntry = z.infer<typeof entrySchema>;

/** All lines of a ledger, first to last. */
export function chain(event: string, decisions: readonly LedgerDecision[]): LedgerLine[] {
  const lines: LedgerLine[] = [sealed({ kind: 'ledger', version: ledgerVersion, event, hash: '' })];
  const last = (): string => lines.at(-1)?.hash ?? '';
  for (const [index, decision] of decisions.entries()) lines.push(sealed({ kind: 'entry', n: index + 1, ...decision, previous: last(), hash: '' }));
  lines.push(sealed({ kind: 'end', entries: decisions.length, previous: last(), hash: '' }));
  return lines;
}
