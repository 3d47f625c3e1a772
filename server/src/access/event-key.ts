// The event's key, under which people have the names that stand in the log. It is destroyed when the event is archived: from then on nobody
// can tell whose an anonymous question, a support or a ballot was.
import { randomBytes } from 'node:crypto';
import type { RedisClient } from '../log/redis.ts';
import { describeError, type Log } from '../observe/log.ts';
import { readSecret } from './pseudonyms.ts';

export interface EventKey {
  current(): Buffer;
  /** Puts it back where it was lost with the log, unless it is to be gone. */
  putBack(): Promise<void>;
  /** Once. Resolves with false when Redis could not be reached: the copy there is still to be destroyed. */
  destroy(): Promise<boolean>;
}

export async function openEventKey(parts: { redis: RedisClient; key: string; log: Log }): Promise<EventKey> {
  const { redis, key, log } = parts;
  let kept = await readSecret(redis, key);
  let isForgotten = false;
  return {
    current: () => kept,
    async putBack() {
      if (!isForgotten) kept = await readSecret(redis, key, kept);
    },
    async destroy() {
      // Here it is gone whatever Redis says: what comes instead has named nobody.
      if (!isForgotten) kept = randomBytes(32);
      isForgotten = true;
      try {
        await redis.del(key);
      } catch (error) {
        log.error(describeError(error), 'the key of the archived event is still in Redis');
        return false;
      }
      await rewriteFile(redis, log);
      return true;
    },
  };
}

/** Redis's own file holds the key until it is rewritten. */
async function rewriteFile(redis: RedisClient, log: Log): Promise<void> {
  try {
    await redis.call('BGREWRITEAOF');
    log.info({}, 'the key of the archived event is destroyed, and Redis writes its file anew without it');
  } catch (error) {
    log.warn(describeError(error), 'the key of the archived event is destroyed, but Redis did not write its file anew: run BGREWRITEAOF');
  }
}
