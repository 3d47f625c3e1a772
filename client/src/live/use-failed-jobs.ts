// The jobs that were given up, asked for again every five seconds while there are some; none while none are known.
import { useCallback, useEffect, useState } from 'react';
import type { FailedJob } from '@plenary/protocol/http/operations';
import { readFailedJobs, runJobAgain } from '../connection/failed-jobs.ts';
import { pageLanguages } from '../connection/page-languages.ts';
import type { Answer } from '../connection/request.ts';

const everyMs = 5000;
const options = { languages: pageLanguages };

/** `count`: how many the figures tell of; they are asked for when there are any. */
export function useFailedJobs(count: number): { readonly jobs: readonly FailedJob[]; readonly runAgain: (id: string) => Promise<Answer<undefined>> } {
  const [jobs, setJobs] = useState<readonly FailedJob[]>([]);
  const ask = useCallback(async () => {
    const answer = await readFailedJobs(options);
    if (answer.ok) setJobs(answer.value);
  }, []);
  useEffect(() => {
    if (count === 0) return setJobs([]);
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => clearInterval(timer);
  }, [count, ask]);
  const runAgain = useCallback(async (id: string) => {
    const answer = await runJobAgain(options, id);
    await ask();
    return answer;
  }, [ask]);
  return { jobs, runAgain };
}
