// The outbox over a reload. Each entry has a key of its own, so that two tabs of one person never overwrite each other's.
import type { Outbox } from '@plenary/sync/outbox';
import { parseEntry, serialiseEntry, type OutboxEntry } from '@plenary/sync/outbox-entry';
import type { KeyValue } from '../store/key-value.ts';
import { keysOf, type Person } from '../store/person-keys.ts';

export interface OutboxOwner extends Person { readonly as: string }

const prefixOf = (owner: OutboxOwner): string => `${keysOf(owner)}outbox/${owner.as}/`;

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

/** Writes what a later page has to know. Accepted entries are safe with the server and need no keeping. */
export function keepOutbox(storage: KeyValue, owner: OutboxOwner, change: { before: Outbox; after: Outbox }): void {
  const prefix = prefixOf(owner);
  const before = new Map(change.before.map((entry) => [entry.id, entry]));
  const kept = new Set<string>();
  for (const entry of change.after) {
    if (entry.state === 'accepted') continue;
    kept.add(entry.id);
    if (!isWritten(before.get(entry.id), entry)) storage.write(prefix + entry.id, serialiseEntry(entry));
  }
  for (const { id } of change.before) if (!kept.has(id)) storage.remove(prefix + id);
}

/** A later page sends everything at once that was not refused: when the next try was due is of no use to it. */
const isWritten = (before: OutboxEntry | undefined, entry: OutboxEntry): boolean =>
  before !== undefined && before.attempts === entry.attempts && (before.state === 'refused') === (entry.state === 'refused');
