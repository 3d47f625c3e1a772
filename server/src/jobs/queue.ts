// The workers of this process, and the sweep that enqueues what is due. No job is the truth about anything: what is due is told by the
// log, and enqueued again whenever in doubt.
import { UnrecoverableError, type Worker } from 'bullmq';
import type { RedisClient } from '../log/redis.ts';
import type { Replica } from '../live/replica.ts';
import type { Send } from '../live/send.ts';
import type { LogClock } from '../log/clock.ts';
import type { Turnout } from '../live/turnout.ts';
import { describeError, type Log } from '../observe/log.ts';
import { pause } from '../observe/pause.ts';
import type { QueueFigures } from '../observe/sources.ts';
import { CampaignWatch } from './campaign-watch.ts';
import { NotClassified, restMs, type Classifier } from './classifier.ts';
import { classifyQuestion } from './classify.ts';
import { tend } from './dead-letters.ts';
import { dueJobs, mayBeDue, type DueJob } from './due.ts';
import { aheadMs, putOff } from './in-time.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { openQueues, queueNames, queueOf, triesOf, type QueueName, type Queues } from './queues.ts';
import { work } from './work.ts';
import { openWorker, type Run } from './worker.ts';

export interface JobsParts {
  readonly redis: () => RedisClient;
  readonly prefix: string;
  readonly replica: Replica;
  readonly send: Send;
  readonly clock: Pick<LogClock, 'nowMs'>;
  readonly turnout: Turnout;
  readonly classifier: Classifier | null;
  readonly log: Log;
}

const sweepEveryMs = 2000;
const sweepSoonMs = 20;
/** What is still due after this long is enqueued again: the queue may have lost it. One that is still there is not doubled. */
const enqueueAgainMs = 6000;
/** What was given up and is still due is tried again by itself after this long. */
const tendEveryMs = 10_000;
const tryAgainMs = 30_000;
/** The queue's Redis may be out of reach just when this process is to end. */
const stopWithinMs = 6000;

export class Jobs {
  readonly #parts: JobsParts;
  readonly #queues: Queues;
  readonly #workers: readonly Worker<DueJob>[];
  readonly #campaigns: CampaignWatch;
  /** When (ms of this process) a job was last enqueued from here. */
  readonly #enqueuedAt = new Map<string, number>();
  readonly #stopping = new AbortController();
  readonly #timers: NodeJS.Timeout[] = [];
  #sweepIsNear = false;

  constructor(parts: JobsParts) {
    const { prefix, replica, send, clock, turnout, log, classifier } = parts;
    this.#parts = parts;
    this.#campaigns = new CampaignWatch({ replica, send, log });
    this.#queues = openQueues({ redis: parts.redis(), prefix, log });
    const duplicates = nearDuplicates();
    const here = this.#worker('jobs', async (job, token) => {
      const { data } = job;
      if (data.kind === 'classify') return;
      const early = aheadMs(data, clock.nowMs());
      return early > 0 ? putOff(job, { byMs: early, token }) : work(data, { replica, send, duplicates, turnout });
    });
    this.#workers = classifier ? [here, this.#outside(classifier)] : [here];
  }

  start(): void {
    this.#parts.replica.listen({
      applied: ({ staff }) => mayBeDue(staff) && this.#sweepSoon(),
      reset: () => this.#sweepSoon(),
    });
    for (const worker of this.#workers) worker.run().catch((error: unknown) => this.#parts.log.error(describeError(error), 'the worker stopped'));
    this.#timers.push(setInterval(() => this.#sweep(), sweepEveryMs), setInterval(() => void this.#tend(), tendEveryMs));
    this.#campaigns.start();
    this.#sweep();
  }

  async stop(): Promise<void> {
    this.#timers.forEach((timer) => clearInterval(timer));
    this.#campaigns.stop();
    this.#stopping.abort();
    const closed = Promise.allSettled([...this.#workers, ...Object.values(this.#queues)].map((each) => each.close()));
    const enough = new AbortController();
    await Promise.race([closed, pause(stopWithinMs, enough.signal)]);
    enough.abort();
  }

  /** Jobs that could be done now: how many, how old the oldest, and how many were given up. Those for the classifier apart: it may be slow. */
  async look(): Promise<QueueFigures> {
    const [here, outside] = await Promise.all([lookAt(this.#queues.jobs), lookAt(this.#queues.outside)]);
    const { classifier } = this.#parts;
    const apart = classifier && { waiting: outside.waiting, oldestMs: outside.oldestMs, isResting: classifier.isResting() };
    return { ...here, failed: here.failed + outside.failed, ...(apart && { outside: apart }) };
  }

  #worker(name: QueueName, run: Run): Worker<DueJob> {
    const { redis, prefix, log } = this.#parts;
    return openWorker(name, { redis: redis(), prefix, run, log });
  }

  /** While the classifier is left alone, so are the jobs for it: they wait, and no attempt is counted. */
  #outside(classifier: Classifier): Worker<DueJob> {
    const { replica, send } = this.#parts;
    const run: Run = async (job, token) => {
      if (job.data.kind !== 'classify') return;
      try {
        await classifyQuestion(job.data.question, { replica, send, classifier, signal: this.#stopping.signal });
      } catch (error) {
        if (!(error instanceof NotClassified)) throw error;
        if (classifier.isResting()) this.#rest(worker);
        if (error.isFinal) throw new UnrecoverableError(error.problem);
        if (error.problem !== 'resting') throw error;
        await putOff(job, { byMs: restMs, token });
      }
    };
    const worker = this.#worker('outside', run);
    return worker;
  }

  #rest(worker: Worker<DueJob>): void {
    if (worker.isPaused() || this.#stopping.signal.aborted) return;
    const { log } = this.#parts;
    log.warn({ restMs }, 'the classifier is out of order and is left alone for a moment');
    const stumbled = (error: unknown): void => log.warn(describeError(error), 'the worker stumbled');
    worker.pause(true).catch(stumbled);
    void pause(restMs, this.#stopping.signal).then(async () => (this.#stopping.signal.aborted ? undefined : worker.resume().catch(stumbled)));
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

  #due(): DueJob[] {
    return [...dueJobs(this.#parts.replica.state, { classifies: this.#parts.classifier !== null })];
  }

  #sweep(): void {
    if (this.#stopping.signal.aborted) return;
    const jobs = this.#due();
    for (const job of jobs) this.#enqueue(job);
    const due = new Set(jobs.map(({ id }) => id));
    for (const id of this.#enqueuedAt.keys()) if (!due.has(id)) this.#enqueuedAt.delete(id);
  }

  async #tend(): Promise<void> {
    // A node that is behind does not know what is due.
    if (!this.#parts.replica.following) return;
    const due = new Set(this.#due().map(({ id }) => id));
    const names = queueNames.filter((name) => name === 'jobs' || this.#parts.classifier !== null);
    await tend(this.#queues, { names, due, afterMs: tryAgainMs }).catch((error: unknown) => this.#parts.log.debug(describeError(error), 'the job queue stumbled'));
  }

  #enqueue(job: DueJob): void {
    const now = performance.now();
    if (now - (this.#enqueuedAt.get(job.id) ?? -Infinity) < enqueueAgainMs) return;
    this.#enqueuedAt.set(job.id, now);
    const delay = aheadMs(job, this.#parts.clock.nowMs());
    const name = queueOf(job.kind);
    this.#queues[name].add(job.kind, job, { ...triesOf[name], jobId: job.id, delay }).catch((error: unknown) => {
      this.#enqueuedAt.delete(job.id);
      this.#parts.log.warn(describeError(error), 'a job was not enqueued; the next sweep tries again');
    });
  }
}

async function lookAt(queue: Queues[QueueName]): Promise<Omit<QueueFigures, 'outside'>> {
  const [counts, oldest] = await Promise.all([queue.getJobCounts('waiting', 'prioritized', 'failed'), queue.getJobs(['waiting'], 0, 0, true)]);
  const { waiting = 0, prioritized = 0, failed = 0 } = counts;
  return { waiting: waiting + prioritized, failed, oldestMs: oldest[0] ? Math.max(0, Date.now() - oldest[0].timestamp - oldest[0].delay) : null };
}
