// Under a poll: the receipt of one's ballot while it is open, and how to check the count once it is closed. Folded away; its code comes when it is opened.
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { keptOf, type PollView } from '../../../store/own.ts';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import fold from '../../../ui/surface/fold.module.css';
import { useLoaded } from '../page/use-loaded.ts';

const loadPollCheck = () => import('../../../live/poll-check.tsx');

export function CheckFold({ poll }: { readonly poll: PollView }) {
  const t = useWords('ballot');
  const [wasOpened, setOpened] = useState(false);
  const hasReceipt = useLive((snapshot) => keptOf(snapshot, poll.id).length > 0);
  const loaded = useLoaded(loadPollCheck, wasOpened);
  const isOpen = poll.status === 'open';
  if (isOpen && !hasReceipt) return null;
  return (
    <details className={fold.fold} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)} data-check={poll.id}>
      <summary>{t(isOpen ? 'receipt' : 'check')}</summary>
      {loaded ? <loaded.PollCheck poll={poll} /> : <LoadingState />}
    </details>
  );
}
