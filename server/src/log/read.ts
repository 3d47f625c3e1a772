// Reads the log from a concrete id onwards: first what is there, then what comes. Never from "now", which would lose what comes meanwhile.
import type { RedisClient } from './redis.ts';
import { readEntry, type Entry } from './entry.ts';

export const logStart = '0-0';
const chunk = 1000;

/** All entries after `afterId`, oldest first, in chunks. */
export async function* readRest(redis: RedisClient, key: string, afterId: string): AsyncGenerator<Entry[]> {
  let last = afterId;
  for (;;) {
    const found = await redis.xrange(key, `(${last}`, '+', 'COUNT', chunk);
    if (found.length === 0) return;
    yield found.map(([id, fields]) => readEntry(id, fields));
    last = found.at(-1)?.[0] ?? last;
    if (found.length < chunk) return;
  }
}

/** Waits up to `blockMs` for entries after `afterId`; none in time gives an empty list. */
export async function readNext(redis: RedisClient, from: { key: string; afterId: string; blockMs: number }): Promise<Entry[]> {
  const answer = await redis.xread('COUNT', chunk, 'BLOCK', from.blockMs, 'STREAMS', from.key, from.afterId);
  return (answer?.[0]?.[1] ?? []).map(([id, fields]) => readEntry(id, fields));
}

/** Whether an entry is still in the log: false means that history was lost or replaced. */
export async function isThere(redis: RedisClient, key: string, id: string): Promise<boolean> {
  if (id === logStart) return true;
  return (await redis.xrange(key, id, id)).length === 1;
}
