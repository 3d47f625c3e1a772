// Counts, over all nodes, ballots that were refused and ballots that were sent again: how many, for each box, and nothing of whom. Written
// down in batches, so that a storm of them costs Redis no more than a few.
import type { Outcome } from '@plenary/domain/core/decision';
import type { RedisClient } from '../log/redis.ts';
import { describeError, type Log } from '../observe/log.ts';

export interface Tried { readonly refused: number; readonly repeated: number }

export interface Attempts {
  /** Told what became of a ballot that came to this node. */
  saw(box: string, became: { readonly outcome: Outcome; readonly repeated: boolean }): void;
  of(box: string): Promise<Tried>;
  /** Writes down what is not yet. */
  flush(): Promise<void>;
}

const writeAfterMs = 500;

export function createAttempts({ redis, key, log }: { redis: RedisClient; key: string; log: Log }): Attempts {
  let counted = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (counted.size === 0) return;
    const writing = redis.multi();
    for (const [field, times] of counted) writing.hincrby(key, field, times);
    // Once: what Redis may have taken is not written again.
    counted = new Map();
    await writing.exec().catch((error: unknown) => log.warn(describeError(error), 'some attempts to vote were not counted'));
  };
  const read = async (field: string): Promise<number> => Number((await redis.hget(key, field)) ?? 0);
  return {
    saw(box, { outcome, repeated }) {
      if (outcome.ok && !repeated) return;
      const field = `${box}/${repeated ? 'repeated' : 'refused'}`;
      counted.set(field, (counted.get(field) ?? 0) + 1);
      timer ??= setTimeout(() => void flush(), writeAfterMs);
    },
    of: async (box) => ({ refused: await read(`${box}/refused`), repeated: await read(`${box}/repeated`) }),
    flush,
  };
}
