// Jobs that were given up: what, why, since when, and a button to have one done again. Nothing at all while there are none.
import { useState } from 'react';
import type { FailedJob } from '@plenary/protocol/http/operations';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useFailedJobs } from '../../../live/use-failed-jobs.ts';
import { Button } from '../../../ui/action/button.tsx';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { DataTable } from '../table/data-table.tsx';
import { reasonKey } from './job-reason.ts';
import styles from './operations.module.css';

const kinds = ['screen', 'classify', 'words', 'close', 'seal'] as const;

export function FailedJobsCard({ count, nowMs }: { readonly count: number; readonly nowMs: number }) {
  const t = useWords('host');
  const format = useFormat();
  const kindWord = useKindWord();
  const { jobs, runAgain } = useFailedJobs(count);
  const reasonWord = useReasonWord();
  if (jobs.length === 0) return null;
  const columns = [
    { id: 'kind', label: t('operations.failedJobs.kind') },
    { id: 'reason', label: t('operations.failedJobs.reason') },
    { id: 'tries', label: t('operations.failedJobs.tries'), isNumber: true },
    { id: 'since', label: t('operations.failedJobs.since'), isNumber: true },
  ];
  const rows = jobs.map((job) => ({
    id: job.id,
    cells: {
      kind: kindWord(job),
      reason: reasonWord(job.reason),
      tries: format.number(job.attempts),
      since: format.age(nowMs - job.failedAtMs),
    },
    actions: <RunAgain job={job} name={kindWord(job)} run={runAgain} />,
  }));
  return (
    <Card aria-labelledby="failed-jobs" className={styles.card} data-kind="failed-jobs">
      <h2 id="failed-jobs" className={styles.title}>{t('operations.failedJobs.title')}</h2>
      <p className={styles.hint}>{t('operations.failedJobs.hint')}</p>
      <DataTable label={t('operations.failedJobs.title')} columns={columns} rows={rows} actionsLabel={t('operations.failedJobs.again')} />
    </Card>
  );
}

function RunAgain({ job, name, run }: { readonly job: FailedJob; readonly name: string; readonly run: ReturnType<typeof useFailedJobs>['runAgain'] }) {
  const t = useWords('host');
  const notices = useNotices();
  const [isRunning, setRunning] = useState(false);
  const again = async (): Promise<void> => {
    setRunning(true);
    const answer = await run(job.id);
    setRunning(false);
    if (!answer.ok) notices.show({ text: answer.error.message });
  };
  return (
    <Button variant="quiet" size="s" pending={isRunning && t('operations.failedJobs.running')} onClick={() => void again()}>
      {t('operations.failedJobs.again')}
      <VisuallyHidden> {name}</VisuallyHidden>
    </Button>
  );
}

function useKindWord(): (job: FailedJob) => string {
  const t = useWords('host');
  return ({ kind }) => {
    const known = kinds.find((each) => each === kind);
    return known ? t(`operations.failedJobs.kinds.${known}`) : kind;
  };
}

function useReasonWord(): (reason: string) => string {
  const t = useWords('host');
  return (reason) => {
    const key = reasonKey(reason);
    return key === null ? t('operations.failedJobs.other', { reason }) : t(`operations.failedJobs.reasons.${key}`, { reason: reason.replace('status-', '') });
  };
}
