// Jobs that were given up: kept with their reason until they succeed, are run again, or there is nothing left to do.
import type { Job } from 'bullmq';
import { failedJobSchema, type FailedJob } from '@plenary/protocol/http/operations';
import type { DueJob } from './due.ts';
import { queueNames, type QueueName, type Queues } from './queues.ts';

/** What somebody else has run again, or finished, in the meantime is no fault. */
export async function runAgain(job: Job<DueJob>): Promise<boolean> {
  return job.retry('failed', { resetAttemptsMade: true }).then(() => true, () => false);
}

export async function failedJobs(queues: Queues): Promise<FailedJob[]> {
  const all = await Promise.all(queueNames.map((name) => queues[name].getFailed(0, -1)));
  return all.flat().map(shown).toSorted((a, b) => b.failedAtMs - a.failedAtMs);
}

/** False: there is no such job that was given up. */
export async function runAgainById(queues: Queues, id: string): Promise<boolean> {
  if (!failedJobSchema.shape.id.safeParse(id).success) return false;
  for (const name of queueNames) {
    const job = await queues[name].getJob(id);
    if (job && (await job.isFailed())) return runAgain(job);
  }
  return false;
}

/**
 * Runs again by itself what the event still needs and was given up `afterMs` ago; lets go of what nobody needs any more. `names`: the queues
 * that this process has workers for, so that it knows what is due there.
 */
export async function tend(queues: Queues, by: { names: readonly QueueName[]; due: ReadonlySet<string>; afterMs: number }): Promise<void> {
  for (const name of by.names) {
    for (const job of await queues[name].getFailed(0, -1)) {
      if (!by.due.has(job.id ?? '')) await job.remove().catch(() => undefined);
      else if (name === 'jobs' && Date.now() - (job.finishedOn ?? 0) >= by.afterMs) await runAgain(job);
    }
  }
}

const shown = ({ id, data, failedReason, attemptsMade, finishedOn }: Job<DueJob>): FailedJob =>
  ({ id: id ?? '', kind: data.kind, reason: failedReason, attempts: attemptsMade, failedAtMs: finishedOn ?? 0 });
