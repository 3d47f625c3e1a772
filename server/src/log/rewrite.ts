// What was deleted stays in Redis's own file until that is written anew. A mark says that this is still to be done, so that it is done once,
// by whichever node comes to it, and also after a kill in between.
import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { describeError, type Log } from '../observe/log.ts';
import { pause } from '../observe/pause.ts';
import type { RedisClient } from './redis.ts';

export interface RewriteOptions {
  readonly redis: RedisClient;
  /** Set, to something that nobody set before, with whatever is deleted for good. */
  readonly mark: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

export interface Rewrite {
  /** Sees to it that the file is written anew if the mark is there; returns at once. */
  wake(): void;
}

/** Something to set the mark to. */
export const newMark = (): string => randomBytes(9).toString('base64url');

const lookEveryMs = 250;
const tryAgainMs = 2000;
/** Each attempt costs Redis a copy of its memory: one that fails is made less and less often. */
const tryAgainAtMostMs = 60_000;

export function createRewrite(options: RewriteOptions): Rewrite {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    let waitMs = tryAgainMs;
    while (again && !options.signal.aborted) {
      again = false;
      if (await rewrite(options)) continue;
      again = true;
      await pause(waitMs, options.signal);
      waitMs = Math.min(waitMs * 2, tryAgainAtMostMs);
    }
    running = false;
  };
  return {
    wake() {
      again = true;
      if (!running) void run();
    },
  };
}

/** KEYS: the mark. ARGV: as it was before the file was written. Another one was set meanwhile for something else. */
const clearScript = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end return 1`;

/** Whether nothing is left to do here. */
async function rewrite({ redis, mark, log, signal }: RewriteOptions): Promise<boolean> {
  try {
    const set = await redis.get(mark);
    if (set === null) return true;
    // One that has begun before may hold what was deleted since.
    await idle(redis, signal);
    const begun = await begin(redis);
    if (begun === 'busy') return false;
    if (begun === 'refused') log.warn('Redis does not let its file be written anew, and that still holds keys which were destroyed: run BGREWRITEAOF');
    else if (!(await idle(redis, signal))) {
      if (!signal.aborted) log.warn('Redis did not write its file anew, and that still holds keys which were destroyed; trying again');
      return false;
    }
    await redis.eval(clearScript, 1, mark, set);
    if (begun === 'begun') log.info('Redis has written its file anew, without the keys that were destroyed');
    return true;
  } catch (error) {
    if (!signal.aborted) log.warn(describeError(error), 'Redis’s file is still to be written anew');
    return false;
  }
}

async function begin(redis: RedisClient): Promise<'begun' | 'busy' | 'refused'> {
  try {
    await redis.call('BGREWRITEAOF');
    return 'begun';
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ReplyError') throw error;
    return /in progress/.test(error.message) ? 'busy' : 'refused';
  }
}

const statusSchema = z.object({ aof_rewrite_in_progress: z.string(), aof_rewrite_scheduled: z.string(), aof_last_bgrewrite_status: z.string() });

/** Waits until no rewrite runs or is to run; whether the last one went well. Where Redis does not tell, nothing is waited for. */
async function idle(redis: RedisClient, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const lines = (await redis.info('persistence')).split('\r\n').map((line) => line.split(':', 2));
    const { data } = statusSchema.safeParse(Object.fromEntries(lines));
    if (!data) return true;
    if (data.aof_rewrite_in_progress === '0' && data.aof_rewrite_scheduled === '0') return data.aof_last_bgrewrite_status === 'ok';
    await pause(lookEveryMs, signal);
  }
  return false;
}
