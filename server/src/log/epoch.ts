// The identity of a log's history. Made once; replaced by whoever first notices that history was lost.
import { randomBytes } from 'node:crypto';
import type { RedisClient } from './redis.ts';

export const newEpoch = (): string => randomBytes(9).toString('base64url');

/** The present epoch, made now if the log is new. */
export async function readEpoch(redis: RedisClient, key: string): Promise<string> {
  await redis.set(key, newEpoch(), 'NX');
  return (await redis.get(key)) ?? readEpoch(redis, key);
}

/** KEYS[1]: epoch. ARGV: the epoch that was lost, a fresh one. Replaces only what was lost, so that all nodes agree on one. */
const replaceScript = `
local now = redis.call('GET', KEYS[1])
if now == false or now == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2]) return ARGV[2] end
return now`;

/** Starts a new epoch in place of `lost`, unless another node did so already. */
export async function replaceEpoch(redis: RedisClient, key: string, lost: string): Promise<string> {
  return String(await redis.eval(replaceScript, 1, key, lost, newEpoch()));
}
