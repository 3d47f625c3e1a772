// The public counters, as every face shows them: of one session, or of the whole event so far. Pure.
import type { RecordOf } from '@plenary/domain/records';
import { programmeOf, recordOf } from './selectors.ts';
import type { LiveSnapshot } from './store.ts';

export type TallyRecord = RecordOf<'tally'>;
type Seen = Pick<LiveSnapshot, 'replica'>;

export interface Counters {
  readonly asked: number;
  readonly taken: number;
  readonly notTaken: number;
}

/** A session's counters; nothing while nothing is told. */
export const tallyOf = (snapshot: Seen, session: string | undefined): TallyRecord | undefined => recordOf(snapshot, 'tally', session);

export function countersOf({ asked, taken, notTaken }: TallyRecord): Counters {
  return { asked, taken, notTaken: Object.values(notTaken).reduce((sum, count) => sum + count, 0) };
}

/** All sessions together; nothing while nothing is told of any. */
export function countersOfAll(snapshot: Seen): Counters | undefined {
  const all = programmeOf(snapshot).flatMap(({ id }) => tallyOf(snapshot, id) ?? []).map(countersOf);
  if (all.length === 0) return undefined;
  return all.reduce((sum, one) => ({ asked: sum.asked + one.asked, taken: sum.taken + one.taken, notTaken: sum.notTaken + one.notTaken }));
}
