// Reads what access keeps in Redis beside the log. Where the log is gone, what else is missing says nothing about anybody: nobody is
// sent away then, and nobody let in.
import type { RedisClient } from '../log/redis.ts';

/** Where one thing is kept: a field of a hash, and the log beside which it lies. */
export interface KeptAt { readonly key: string; readonly log: string; readonly field: string }

/** Rejects as it does when Redis is out of reach if it cannot be told whether there ever was such a thing. */
export async function readKept(redis: RedisClient, { key, log, field }: KeptAt): Promise<string | null> {
  const text = await redis.hget(key, field);
  if (text === null && (await redis.exists(log)) === 0) throw new Error('the log is gone, and who somebody is with it');
  return text;
}
