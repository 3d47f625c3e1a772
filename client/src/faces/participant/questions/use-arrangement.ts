// Keeps a list still while somebody uses the page: it is laid out again on request, when the page was out of sight, and when
// nobody has touched anything for a while.
import { useEffect, useRef, useState } from 'react';
import { emptyArrangement, extend, laidAgainst, layOut } from './arrangement.ts';
import type { Arrangement, Laid } from './arrangement.ts';

const idleMs = 15_000;
/** What comes together is laid out together. */
const settleMs = 1_000;
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchmove'] as const;

/** When somebody last touched the page; the page's opening counts. In ms of `performance.now()`. */
let lastTouchMs = 0;

export interface ArrangementHandle extends Arrangement, Laid {
  /** Lays out everything there is, marks what is new, and says what that is. */
  readonly showNew: () => readonly string[];
}

const none: ReadonlySet<string> = new Set();

/** `ids`: what there is, in its true order. `basis`: when this changes, the reader asked for another order. `fetched`: what was fetched for the list's end. */
export function useArrangement(ids: readonly string[], basis: string, fetched = none): ArrangementHandle {
  const [held, hold] = useState<{ basis: string; laid: Arrangement }>({ basis, laid: layOut(emptyArrangement, ids) });
  const isFirst = held.laid.order.length === 0 && ids.length > 0;
  const next = held.basis !== basis || isFirst ? layOut(held.laid, ids) : extend(held.laid, ids, fetched);
  const current = next === held.laid ? held : { basis, laid: next };
  if (current !== held) hold(current);

  const { isStale, waiting } = laidAgainst(current.laid, ids);
  const newest = useRef(ids);
  useEffect(() => {
    newest.current = ids;
  }, [ids]);
  useEffect(() => watchTouches(() => (lastTouchMs = performance.now())), []);
  useEffect(() => {
    if (!isStale) return;
    return whenIdle(() => hold(({ basis: same, laid }) => ({ basis: same, laid: layOut(laid, newest.current) })));
  }, [isStale]);

  const showNew = (): readonly string[] => {
    const shown = layOut(current.laid, newest.current, true);
    hold({ basis, laid: shown });
    return shown.fresh;
  };
  return { ...current.laid, isStale, waiting, showNew };
}

/** Calls `act` once nobody has touched the page for a while (which may be already), or as soon as it is out of sight. */
function whenIdle(act: () => void): () => void {
  let timer = setTimeout(act, Math.max(settleMs, lastTouchMs + idleMs - performance.now()));
  const again = (): void => {
    lastTouchMs = performance.now();
    clearTimeout(timer);
    timer = setTimeout(act, idleMs);
  };
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') act();
  };
  const stopWatching = watchTouches(again);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    clearTimeout(timer);
    stopWatching();
    document.removeEventListener('visibilitychange', hidden);
  };
}

function watchTouches(touched: () => void): () => void {
  for (const sign of signsOfLife) window.addEventListener(sign, touched, { passive: true, capture: true });
  return () => {
    for (const sign of signsOfLife) window.removeEventListener(sign, touched, { capture: true });
  };
}
