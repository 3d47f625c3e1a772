// Group commit: at most one append of this node is in flight; what arrives meanwhile is the next batch. No timer, no delay when idle.
import type { StampedCommand } from '@plenary/domain/commands';
import { traceAppended } from '../observe/command-trace.ts';
import { describeError, type Log } from '../observe/log.ts';
import { AppendStats } from '../observe/stats.ts';
import { entryFields } from './entry.ts';
import type { RedisClient } from './redis.ts';

/** `unavailable`: certainly not in the log. `indeterminate`: perhaps in the log; the tail will tell. */
export type Appended = 'appended' | 'unavailable' | 'indeterminate';

export interface Appender {
  readonly stats: AppendStats;
  append(command: StampedCommand): Promise<Appended>;
  /** Resolves when nothing is in flight or waiting. */
  drain(): Promise<void>;
}

interface Waiting { readonly command: StampedCommand; readonly settle: (result: Appended) => void }

const maxBatch = 500;

export function createAppender(options: { redis: RedisClient; key: string; log: Log }): Appender {
  const { redis, key, log } = options;
  const stats = new AppendStats();
  const waiting: Waiting[] = [];
  let inFlight: Promise<void> | null = null;

  const commitAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, maxBatch);
      const startedAt = performance.now();
      const result = await commit(batch.map((item) => item.command));
      stats.took(startedAt, { size: batch.length, result });
      for (const item of batch) item.settle(result);
    }
  };

  const commit = async (commands: readonly StampedCommand[]): Promise<Appended> => {
    try {
      const entry = await redis.xadd(key, '*', ...entryFields(commands));
      traceAppended(log, entry, commands);
      return 'appended';
    } catch (error) {
      const result = certainlyNotSent(error) ? 'unavailable' : 'indeterminate';
      log.warn({ result, commands: commands.length, ...describeError(error) }, 'append failed');
      return result;
    }
  };

  return {
    stats,
    append(command) {
      const { promise, resolve } = Promise.withResolvers<Appended>();
      waiting.push({ command, settle: resolve });
      inFlight ??= commitAll().finally(() => (inFlight = null));
      return promise;
    },
    async drain() {
      while (inFlight) await inFlight;
    },
  };
}

/** Redis itself said no, or the command never left: nothing was written. A lost connection or reply says nothing either way. */
function certainlyNotSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'ReplyError' || /isn't writeable/.test(error.message);
}
