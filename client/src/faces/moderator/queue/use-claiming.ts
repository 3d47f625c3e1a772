// Says to the other moderators which question this one works on: the one in focus, or the one of the open dialog. Only while somebody is
// here: a desk that nobody touches claims nothing.
import { useEffect, useState } from 'react';
import { useLiveParts } from '../../../live/live-context.ts';
import type { Desk } from '../desk/desk-context.ts';

const awayAfterMs = 60_000;

export function useClaiming({ dialog, column, focus }: Pick<Desk, 'dialog' | 'column' | 'focus'>): void {
  const { live } = useLiveParts();
  const isHere = useIsHere();
  const about = dialog && 'question' in dialog ? dialog.question.id : column === 'stage' ? null : focus[column].focused;
  const claimed = isHere ? about : null;
  useEffect(() => live.look(claimed), [live, claimed]);
  useEffect(() => () => live.look(null), [live]);
}

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'scroll'] as const;

/** Whether the page is looked at and somebody has touched it within the last minute. */
function useIsHere(): boolean {
  const [isHere, setHere] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setHere(false), awayAfterMs);
    const touched = (): void => {
      clearTimeout(timer);
      const isSeen = document.visibilityState === 'visible';
      setHere(isSeen);
      if (isSeen) timer = setTimeout(() => setHere(false), awayAfterMs);
    };
    const away = new AbortController();
    const listening = { signal: away.signal, capture: true, passive: true };
    for (const sign of signsOfLife) document.addEventListener(sign, touched, listening);
    document.addEventListener('visibilitychange', touched, listening);
    return () => {
      away.abort();
      clearTimeout(timer);
    };
  }, []);
  return isHere;
}
