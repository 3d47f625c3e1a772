// Under a closed poll on the desk: how anybody checks the count. Folded away; its code comes when it is opened.
import { lazy, Suspense, useState } from 'react';
import type { PollRecord } from '@plenary/domain/poll/record';
import { useWords } from '../../../../i18n/words.ts';
import { LoadingState } from '../../../../ui/surface/loading-state.tsx';
import fold from '../../../../ui/surface/fold.module.css';

const PollCheck = lazy(async () => ({ default: (await import('../../../../live/poll-check.tsx')).PollCheck }));

export function CheckFold({ poll }: { readonly poll: PollRecord }) {
  const t = useWords('moderator');
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className={fold.fold} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)} data-check={poll.id}>
      <summary>{t('poll.check')}</summary>
      {wasOpened ? <Suspense fallback={<LoadingState />}><PollCheck poll={poll} /></Suspense> : null}
    </details>
  );
}
