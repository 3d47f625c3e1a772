// Whether the effect of a command still has to be drawn over a record.
import type { OutboxEntry } from '@plenary/sync/outbox-entry';

/** `rev` is the record's. A refused command has no effect. */
export function isAhead(entry: OutboxEntry, rev: number): boolean {
  return entry.state !== 'refused' && (entry.seq === undefined || entry.seq > rev);
}
