// The outbox over a reload. Each entry has a key of its own, so that two tabs of one person never overwrite each other's.
import type { Outbox } from '@plenary/sync/outbox';
import { parseEntry, serialiseEntry, type OutboxEntry } from '@plenary/sync/outbox-entry';
import type { KeyValue } from '../store/key-value.ts';

export interface OutboxOwner {
  readonly event: string;
  readonly as: string;
  /** Who acts: what one person did is never sent as another. */
  readonly person: string;
}

const prefixOf = ({ event, as, person }: OutboxOwner): string => `plenary/1/outbox/${event}/${as}/${person}/`;

/** What was left of an earlier page, oldest first. What cannot be read is thrown away. */
export function loadOutbox(storage: KeyValue, owner: OutboxOwner): Outbox {
  const prefix = prefixOf(owner);
  const entries: OutboxEntry[] = [];
  for (const key of storage.keys()) {
    if (!key.startsWith(prefix)) continue;
    const entry = parseEntry(storage.read(key) ?? '');
    if (entry && key === prefix + entry.id) entries.push(entry);
    else storage.remove(key);
  }
  return entries.toSorted((a, b) => a.queuedAtMs - b.queuedAtMs || a.id.localeCompare(b.id));
}

/** Writes what changed from one outbox to the next. Accepted entries are safe with the server and need no keeping. */
export function keepOutbox(storage: KeyValue, owner: OutboxOwner, change: { before: Outbox; after: Outbox }): void {
  const prefix = prefixOf(owner);
  const kept = new Set<string>();
  const before = new Map(change.before.map((entry) => [entry.id, entry]));
  for (const entry of change.after) {
    if (entry.state === 'accepted') continue;
    kept.add(entry.id);
    if (before.get(entry.id) !== entry) storage.write(prefix + entry.id, serialiseEntry(entry));
  }
  for (const { id } of change.before) if (!kept.has(id)) storage.remove(prefix + id);
}
