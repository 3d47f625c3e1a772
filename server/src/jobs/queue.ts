// The job queue and its worker. No job is the truth about anything: what is due is told by the log, and enqueued again whenever in doubt.
import { Queue, Worker } from 'bullmq';
import type { RedisClient } from '../log/redis.ts';
import type { Replica } from '../live/replica.ts';
import type { Send } from '../live/send.ts';
import { describeError, type Log } from '../observe/log.ts';
import { pause } from '../observe/pause.ts';
import { dueJobs, mayBeDue, type DueJob } from './due.ts';
import { work } from './work.ts';

export interface JobsParts {
  readonly redis: () => RedisClient;
  readonly prefix: string;
  readonly replica: Replica;
  readonly send: Send;
  readonly log: Log;
}

const sweepEveryMs = 2000;
const sweepSoonMs = 20;
/** What is still due after this long is enqueued again: the queue may have lost it. One that is still there is not doubled. */
const enqueueAgainMs = 6000;
/** How long a worker may be silent before another may take its job over. */
const lockDuration = 5000;
/** How often workers look for such jobs. It takes two looks: takeover within `lockDuration` and two of these. */
const stalledInterval = 2500;
/** The queue's Redis may be out of reach just when this process is to end. */
const stopWithinMs = 6000;
const concurrency = 4;
const retries = { attempts: 5, backoff: { type: 'exponential', delay: 250 }, removeOnComplete: true, removeOnFail: true } as const;

export class Jobs {
  readonly #parts: JobsParts;
  readonly #queue: Queue<DueJob>;
  readonly #worker: Worker<DueJob>;
  /** When (ms of this process) a job was last enqueued from here. */
  readonly #enqueuedAt = new Map<string, number>();
  readonly #stopping = new AbortController();
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
      stalledInterval,
      // The log decides what is due, not how many workers died of other things while they were at it.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      skipVersionCheck: true,
    });
    const stumbled = (error: Error): void => log.debug(describeError(error), 'the job queue stumbled');
    this.#queue.on('error', stumbled);
    this.#worker.on('error', stumbled);
    this.#worker.on('failed', (job, error) => log.warn({ job: job?.id, ...describeError(error) }, 'a job failed'));
  }

  start(): void {
    this.#parts.replica.listen({
      applied: ({ staff }) => mayBeDue(staff) && this.#sweepSoon(),
      reset: () => this.#sweepSoon(),
    });
    this.#worker.run().catch((error: unknown) => this.#parts.log.error(describeError(error), 'the worker stopped'));
    this.#timer = setInterval(() => this.#sweep(), sweepEveryMs);
    this.#sweep();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#stopping.abort();
    const closed = Promise.allSettled([this.#worker.close(), this.#queue.close()]);
    const enough = new AbortController();
    await Promise.race([closed, pause(stopWithinMs, enough.signal)]);
    enough.abort();
  }

  /** Jobs that could be done now: how many, how old the oldest, and how many were given up. */
  async look(): Promise<{ waiting: number; failed: number; oldestMs: number | null }> {
    const [counts, oldest] = await Promise.all([this.#queue.getJobCounts('waiting', 'prioritized', 'failed'), this.#queue.getJobs(['waiting'], 0, 0, true)]);
    const { waiting = 0, prioritized = 0, failed = 0 } = counts;
    return { waiting: waiting + prioritized, failed, oldestMs: oldest[0] ? Math.max(0, Date.now() - oldest[0].timestamp - oldest[0].delay) : null };
  }

  /** A storm of ballots moves the state a thousand times a second; whether that makes anything due is looked at far less often. */
  #sweepSoon(): void {
    if (this.#sweepIsNear || this.#stopping.signal.aborted) return;
    this.#sweepIsNear = true;
    setTimeout(() => {
      this.#sweepIsNear = false;
      this.#sweep();
    }, sweepSoonMs);
  }

  #sweep(): void {
    if (this.#stopping.signal.aborted) return;
    const due = new Set<string>();
    for (const job of dueJobs(this.#parts.replica.state)) {
      due.add(job.id);
      this.#enqueue(job);
    }
    for (const id of this.#enqueuedAt.keys()) if (!due.has(id)) this.#enqueuedAt.delete(id);
  }

  #enqueue(job: DueJob): void {
    const now = performance.now();
    if (now - (this.#enqueuedAt.get(job.id) ?? -Infinity) < enqueueAgainMs) return;
    this.#enqueuedAt.set(job.id, now);
    const delay = job.kind === 'close' ? Math.max(0, job.atMs - Date.now() + 5) : 0;
    this.#queue.add(job.kind, job, { ...retries, jobId: job.id, delay }).catch((error: unknown) => {
      this.#enqueuedAt.delete(job.id);
      this.#parts.log.warn(describeError(error), 'a job was not enqueued; the next sweep tries again');
    });
  }
}
