// One worker of a queue. What its jobs throw is kept as a word, never as it was said.
import { DelayedError, UnrecoverableError, Worker, type Job } from 'bullmq';
import type { RedisClient } from '../log/redis.ts';
import { describeError, type Log } from '../observe/log.ts';
import type { DueJob } from './due.ts';
import { keepable } from './failure.ts';
import type { QueueName } from './queues.ts';

/** How long a worker may be silent before another may take its job over. */
const lockDuration = 5000;
/** How often workers look for such jobs. It takes two looks: takeover within `lockDuration` and two of these. */
const stalledInterval = 2500;
const concurrency = 4;

export type Run = (job: Job<DueJob>, token?: string) => Promise<void>;
export interface WorkerParts { readonly redis: RedisClient; readonly prefix: string; readonly run: Run; readonly log: Log }

/** It does nothing until it is run. */
export function openWorker(name: QueueName, { redis, prefix, run, log }: WorkerParts): Worker<DueJob> {
  const guarded: Run = (job, token) => run(job, token).catch((error: unknown) => {
    throw error instanceof DelayedError || error instanceof UnrecoverableError ? error : keepable(error, log);
  });
  const worker = new Worker<DueJob>(name, guarded, {
    connection: redis,
    prefix,
    autorun: false,
    concurrency,
    lockDuration,
    stalledInterval,
    // The log decides what is due, not how many workers died of other things while they were at it.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
    skipVersionCheck: true,
  });
  worker.on('error', (error: Error) => log.debug(describeError(error), 'the job queue stumbled'));
  worker.on('failed', (job, error) => log.warn({ job: job?.id, ...describeError(error) }, 'a job failed'));
  return worker;
}
