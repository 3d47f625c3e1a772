// Looks at what a log is now: its epoch, its end, and what is at places that somebody has seen before. One round trip, nothing changed.
import { createHash } from 'node:crypto';
import type { EventKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** A place in a history: an entry, the hash of what it held, the seq after it, and the epoch it was read under. */
export interface Place {
  readonly epoch: string;
  readonly entry: string;
  /** Nothing where the entry holds what is no text: then only its presence can be compared. */
  readonly hash: string | null;
  readonly seq: number;
}

export interface Found {
  /** Empty when there is none. */
  readonly epoch: string;
  /** The last entry, `0-0` when the log is empty. */
  readonly end: string;
  /** Hashes of the entries asked for, empty for one that is not there. */
  readonly hashes: readonly string[];
  /** Whether an operator has accepted that the epoch asked about is lost. */
  readonly accepted: boolean;
}

/** KEYS: the log, the epoch, the accepted epochs. ARGV: the epoch asked about, then ids of entries. */
const lookScript = `
local found = {redis.call('GET', KEYS[2]) or ''}
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
found[2] = last[1] and last[1][1] or '0-0'
found[3] = tostring(redis.call('SISMEMBER', KEYS[3], ARGV[1]))
for index = 2, #ARGV do
  local entry = redis.call('XRANGE', KEYS[1], ARGV[index], ARGV[index])
  found[index + 2] = entry[1] and redis.sha1hex(table.concat(entry[1][2], '\\n')) or ''
end
return found`;

export async function lookAt(redis: RedisClient, keys: Pick<EventKeys, 'log' | 'epoch' | 'accepted'>, about: { epoch: string; entries: readonly string[] }): Promise<Found> {
  const said = await redis.eval(lookScript, 3, keys.log, keys.epoch, keys.accepted, about.epoch, ...about.entries);
  const [epoch = '', end = '0-0', accepted = '0', ...hashes] = Array.isArray(said) ? said.map(String) : [];
  return { epoch, end, accepted: accepted === '1', hashes };
}

/** The same hash as Redis makes of an entry. Text that was not text when it was written cannot be told from what it was read as. */
export function hashOfFields(fields: readonly string[]): string | null {
  const text = fields.join('\n');
  return text.includes('\uFFFD') ? null : createHash('sha1').update(text).digest('hex');
}
