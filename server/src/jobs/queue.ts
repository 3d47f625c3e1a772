// The job queue and its worker. No job is the truth about anything: what is due is told by the log, and enqueued again whenever in doubt.
import { Queue, Worker, type Job } from 'bullmq';
import type { RedisClient } from '../log/redis.ts';
import type { Replica } from '../live/replica.ts';
import type { Send } from '../live/send.ts';
import { describeError, type Log } from '../observe/log.ts';
import { dueJobs, type DueJob } from './due.ts';
import { work } from './work.ts';

export interface Jobs {
  start(): void;
  stop(): Promise<void>;
}

export interface JobsParts {
  readonly redis: () => RedisClient;
  readonly prefix: string;
  readonly replica: Replica;
  readonly send: Send;
  readonly log: Log;
}

const sweepEveryMs = 3000;
/** How long a worker may be silent before another takes its job over. */
const lockDuration = 8000;
const concurrency = 4;

export function createJobs(parts: JobsParts): Jobs {
  const { prefix, replica, send, log } = parts;
  const queue = new Queue<DueJob>('jobs', { connection: parts.redis(), prefix, skipVersionCheck: true });
  const worker = new Worker<DueJob>('jobs', (job: Job<DueJob>) => work(job.data, { replica, send }), {
    connection: parts.redis(),
    prefix,
    autorun: false,
    concurrency,
    lockDuration,
    stalledInterval: lockDuration,
    // The log decides what is due; a job that was tried often is only tried later, by the next sweep.
    maxStalledCount: 10,
    skipVersionCheck: true,
  });
  const enqueued = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  const enqueue = (job: DueJob): void => {
    const again = (enqueued.get(job.id) ?? 0) < performance.now();
    if (!again) return;
    const delay = job.kind === 'close' ? Math.max(0, job.atMs - Date.now() + 5) : 0;
    enqueued.set(job.id, performance.now() + delay + lockDuration * 2);
    const options = { jobId: job.id, delay, attempts: 5, backoff: { type: 'exponential', delay: 250 }, removeOnComplete: true, removeOnFail: true };
    queue.add(job.kind, job, options).catch((error: unknown) => {
      enqueued.delete(job.id);
      log.warn(describeError(error), 'a job was not enqueued; the next sweep tries again');
    });
  };

  const sweep = (): void => {
    const due = new Set<string>();
    for (const job of dueJobs(replica.state)) {
      due.add(job.id);
      enqueue(job);
    }
    for (const id of enqueued.keys()) if (!due.has(id)) enqueued.delete(id);
  };

  let swept = false;
  const soon = (): void => {
    if (swept) return;
    swept = true;
    setImmediate(() => {
      swept = false;
      sweep();
    });
  };

  const stumbled = (error: Error): void => log.debug(describeError(error), 'the job queue stumbled');
  queue.on('error', stumbled);
  worker.on('error', stumbled);
  worker.on('failed', (job, error) => log.warn({ job: job?.id, ...describeError(error) }, 'a job failed'));

  return {
    start() {
      replica.listen({ applied: soon, reset: soon });
      worker.run().catch((error: unknown) => log.error(describeError(error), 'the worker stopped'));
      timer = setInterval(sweep, sweepEveryMs);
      sweep();
    },
    async stop() {
      if (timer) clearInterval(timer);
      await worker.close().catch(() => undefined);
      await queue.close().catch(() => undefined);
    },
  };
}
