// When the effect of an accepted command is in what the page shows, its entry is no longer needed beside it.
import { settle, type Outbox } from '@plenary/sync/outbox';
import type { LiveSnapshot } from './store.ts';

/** People see their own effects in their personal view; staff have none and see theirs in the records. */
export function settleSeen(outbox: Outbox, { me, replica }: Pick<LiveSnapshot, 'me' | 'replica'>): Outbox {
  return settle(outbox, me ? me.cursor.seq : (replica.complete[replica.session ?? ''] ?? -1));
}
