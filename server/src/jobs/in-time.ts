// When a job is due by the log's clock, whatever the clocks of those show who enqueue it and who take it.
import { DelayedError, type Job } from 'bullmq';
import type { DueJob } from './due.ts';

/** A little later than the log would take it: what is known of its clock is right to within some milliseconds. */
const afterMs = 5;

/** How long a job is to wait at this time of the log. */
export const aheadMs = (job: DueJob, nowMs: number): number => ('atMs' in job && job.atMs > nowMs ? job.atMs - nowMs + afterMs : 0);

/** The queue goes by the clock of whoever looks into it: here, of this process. No attempt is counted. */
export async function putOff(job: Pick<Job, 'moveToDelayed'>, { byMs, token }: { byMs: number; token: string | undefined }): Promise<never> {
  await job.moveToDelayed(Date.now() + byMs, token);
  throw new DelayedError();
}
