// Asks which jobs were given up, and has one done again. Only the host's face has a use for it.
import * as z from 'zod/mini';
import { failedJobSchema, type FailedJob } from '@plenary/protocol/http/operations';
import { request, type Answer, type RequestOptions } from './request.ts';

const failedJobsSchema = z.object({ jobs: z.array(failedJobSchema) });

export async function readFailedJobs(options: RequestOptions): Promise<Answer<FailedJob[]>> {
  const answer = await request(options, { method: 'GET', path: '/failed-jobs', schema: failedJobsSchema });
  return answer.ok ? { ok: true, value: answer.value.jobs } : answer;
}

export const runJobAgain = (options: RequestOptions, id: string): Promise<Answer<undefined>> => request(options, { method: 'POST', path: `/failed-jobs/${id}`, schema: z.undefined() });
