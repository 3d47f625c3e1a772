// The public counters of a session as everyone may read them.
import * as z from 'zod/mini';
import type { Seen } from '../core/view.ts';
import { idSchema } from '../core/roles.ts';
import type { Session } from '../stage/state.ts';

export const tallyRecordSchema = z.object({
  kind: z.literal('tally'),
  /** The session's id. */
  id: idSchema,
  rev: z.int(),
  /** Without those that were withdrawn; of those that wait only each full five are counted. */
  asked: z.int().check(z.nonnegative()),
  /** Live, on stage or answered. */
  taken: z.int().check(z.nonnegative()),
  /** By reason, where there are any. */
  notTaken: z.record(z.string(), z.int().check(z.positive())),
});

export type TallyRecord = z.infer<typeof tallyRecordSchema>;

export function viewTally({ id, tally }: Session): Seen<TallyRecord> {
  if (!tally || tally.rev === 0) return undefined;
  const { asked, taken, rev } = tally;
  const notTaken = Object.fromEntries(Object.entries(tally.notTaken).filter(([, count]) => count > 0));
  return { show: { kind: 'tally', id, rev, asked, taken, notTaken } };
}
