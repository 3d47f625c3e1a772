// The event's key, under which people have the names that stand in the log. It is destroyed when the event is archived: from then on nobody
// can tell whose an anonymous question, a support or a ballot was.
import { randomBytes } from 'node:crypto';
import type { RedisClient } from '../log/redis.ts';
import { newMark, type Rewrite } from '../log/rewrite.ts';
import { describeError, type Log } from '../observe/log.ts';
import { readSecret } from './pseudonyms.ts';

export interface EventKey {
  current(): Buffer;
  /** Puts it back where it was lost with the log, unless it is to be gone. */
  putBack(): Promise<void>;
  /** Once. Resolves with false when Redis could not be reached: the copy there is still to be destroyed. */
  destroy(): Promise<boolean>;
}

/** `mark`: set where Redis's file still holds what was destroyed. */
export interface EventKeyParts {
  readonly redis: RedisClient;
  readonly keys: { readonly secret: string; readonly mark: string };
  readonly rewrite: Rewrite;
  readonly log: Log;
}

/** KEYS: the secret, the mark. ARGV: what to mark with. */
const destroyScript = `if redis.call('DEL', KEYS[1]) == 1 then redis.call('SET', KEYS[2], ARGV[1]) end return 1`;

export async function openEventKey({ redis, keys, rewrite, log }: EventKeyParts): Promise<EventKey> {
  let kept = await readSecret(redis, keys.secret);
  let isForgotten = false;
  return {
    current: () => kept,
    async putBack() {
      if (!isForgotten) kept = await readSecret(redis, keys.secret, kept);
    },
    async destroy() {
      // Here it is gone whatever Redis says: what comes instead has named nobody.
      if (!isForgotten) kept = randomBytes(32);
      isForgotten = true;
      try {
        await redis.eval(destroyScript, 2, keys.secret, keys.mark, newMark());
      } catch (error) {
        log.error(describeError(error), 'the key of the archived event is still in Redis');
        return false;
      }
      log.info('the key of the archived event is destroyed');
      rewrite.wake();
      return true;
    },
  };
}
