// Reads the log from a concrete id onwards: first what is there, then what comes. Never from "now", which would lose what comes meanwhile.
import type { RedisClient } from './redis.ts';
import { readEntry, type Entry } from './entry.ts';
import type { OwnEntries } from './own-entries.ts';

export const logStart = '0-0';
const chunk = 1000;

type Raw = readonly [id: string, fields: readonly string[]];

/** What was read, and beside each entry its fields as they are kept. */
export interface Read { readonly entries: readonly Entry[]; readonly fields: readonly (readonly string[])[] }

const read = (found: readonly Raw[], own?: OwnEntries): Read => ({ entries: found.map(([id, fields]) => readEntry(id, fields, own)), fields: found.map(([, fields]) => fields) });

/** All entries after `afterId`, oldest first, in chunks. */
export async function* readRest(redis: RedisClient, key: string, afterId: string): AsyncGenerator<Read> {
  let last = afterId;
  for (;;) {
    const found = await redis.xrange(key, `(${last}`, '+', 'COUNT', chunk);
    if (found.length === 0) return;
    yield read(found);
    last = found.at(-1)?.[0] ?? last;
    if (found.length < chunk) return;
  }
}

/** Waits up to `blockMs` for entries after `afterId`; none in time gives none. `foreign`: one of them belongs to another epoch. */
export async function readNext(redis: RedisClient, from: { key: string; afterId: string; epoch: string; blockMs: number; own: OwnEntries }): Promise<Read & { readonly foreign: boolean }> {
  const answer = await redis.xread('COUNT', chunk, 'BLOCK', from.blockMs, 'STREAMS', from.key, from.afterId);
  const found = answer?.[0]?.[1] ?? [];
  return { ...read(found, from.own), foreign: found.some(([, fields]) => fields[0] === 'e' && fields[1] !== from.epoch) };
}

/** Whether `id` is at or after `other`; both are ids of entries (`1732521600000-0`). */
export function isAtOrAfter(id: string, other: string): boolean {
  const [ms = 0, count = 0] = id.split('-').map(Number);
  const [otherMs = 0, otherCount = 0] = other.split('-').map(Number);
  return ms > otherMs || (ms === otherMs && count >= otherCount);
}

/** The newest entry that was ever removed from the log, `0-0` when none was (or the Redis is too old to tell). */
export async function lastDeleted(redis: RedisClient, key: string): Promise<string> {
  if ((await redis.exists(key)) === 0) return logStart;
  const info: unknown = await redis.xinfo('STREAM', key);
  const flat: readonly unknown[] = Array.isArray(info) ? info : [];
  const at = flat.indexOf('max-deleted-entry-id');
  return at < 0 ? logStart : String(flat[at + 1]);
}
