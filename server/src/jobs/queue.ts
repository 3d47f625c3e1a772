// The job queue and its worker. No job is the truth about anything: what is due is told by the log, and enqueued again whenever in doubt.
import { Queue, Worker } from 'bullmq';
import type { RedisClient } from '../log/redis.ts';
import type { Replica } from '../live/replica.ts';
import type { Send } from '../live/send.ts';
import { describeError, type Log } from '../observe/log.ts';
import { dueJobs, type DueJob } from './due.ts';
import { work } from './work.ts';

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
const retries = { attempts: 5, backoff: { type: 'exponential', delay: 250 }, removeOnComplete: true, removeOnFail: true } as const;

export class Jobs {
  readonly #parts: JobsParts;
  readonly #queue: Queue<DueJob>;
  readonly #worker: Worker<DueJob>;
  /** Until when (ms of this process) a job counts as enqueued; after that a sweep enqueues it again. */
  readonly #enqueuedUntil = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;
  #sweepIsNear = false;

  constructor(parts: JobsParts) {
    const { prefix, replica, send, log } = parts;
    this.#parts = parts;
    this.#queue = new Queue<DueJob>('jobs', { connection: parts.redis(), prefix, skipVersionCheck: true });
    this.#worker = new Worker<DueJob>('jobs', (job) => work(job.data, { replica, send }), {
      connection: parts.redis(),
      prefix,
      autorun: false,
      concurrency,
      lockDuration,
      stalledInterval: lockDuration,
      // The log decides what is due; a job whose worker died often is only tried later, by the next sweep.
      maxStalledCount: 10,
      skipVersionCheck: true,
    });
    const stumbled = (error: Error): void => log.debug(describeError(error), 'the job queue stumbled');
    this.#queue.on('error', stumbled);
    this.#worker.on('error', stumbled);
    this.#worker.on('failed', (job, error) => log.warn({ job: job?.id, ...describeError(error) }, 'a job failed'));
  }

  start(): void {
    const soon = (): void => this.#sweepSoon();
    this.#parts.replica.listen({ applied: soon, reset: soon });
    this.#worker.run().catch((error: unknown) => this.#parts.log.error(describeError(error), 'the worker stopped'));
    this.#timer = setInterval(() => this.#sweep(), sweepEveryMs);
    this.#sweep();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#worker.close().catch(() => undefined);
    await this.#queue.close().catch(() => undefined);
  }

  /** Jobs that could be done now: how many, how old the oldest, and how many were given up. */
  async look(): Promise<{ waiting: number; failed: number; oldestMs: number | null }> {
    const [counts, oldest] = await Promise.all([this.#queue.getJobCounts('waiting', 'prioritized', 'failed'), this.#queue.getJobs(['waiting'], 0, 0, true)]);
    const { waiting = 0, prioritized = 0, failed = 0 } = counts;
    return { waiting: waiting + prioritized, failed, oldestMs: oldest[0] ? Math.max(0, Date.now() - oldest[0].timestamp - oldest[0].delay) : null };
  }

  #sweepSoon(): void {
    if (this.#sweepIsNear) return;
    this.#sweepIsNear = true;
    setImmediate(() => {
      this.#sweepIsNear = false;
      this.#sweep();
    });
  }

  #sweep(): void {
    const due = new Set<string>();
    for (const job of dueJobs(this.#parts.replica.state)) {
      due.add(job.id);
      this.#enqueue(job);
    }
    for (const id of this.#enqueuedUntil.keys()) if (!due.has(id)) this.#enqueuedUntil.delete(id);
  }

  #enqueue(job: DueJob): void {
    const now = performance.now();
    if ((this.#enqueuedUntil.get(job.id) ?? 0) > now) return;
    const delay = job.kind === 'close' ? Math.max(0, job.atMs - Date.now() + 5) : 0;
    this.#enqueuedUntil.set(job.id, now + delay + lockDuration * 2);
    this.#queue.add(job.kind, job, { ...retries, jobId: job.id, delay }).catch((error: unknown) => {
      this.#enqueuedUntil.delete(job.id);
      this.#parts.log.warn(describeError(error), 'a job was not enqueued; the next sweep tries again');
    });
  }
}
