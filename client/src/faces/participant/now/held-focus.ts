// Where the focus goes when what had it leaves a poll's card: a button that has done its work, a form that gives way to the result. Without
// this it falls back to the top of the page, and whoever listens or uses a keyboard starts again from there.
import { useEffect, useRef, type FocusEvent } from 'react';

interface Held { readonly card: HTMLElement; readonly had: Element }

/** Who has sent goes on with what became of it, anybody else with the title. */
const outcome = '[data-vote]';
const sending = `[type="submit"], ${outcome}`;

/** For the card itself. What is to be focused has a `tabIndex`. */
export function useHeldFocus() {
  const held = useRef<Held | null>(null);
  useEffect(() => {
    const { current } = held;
    if (!current || document.activeElement !== document.body) return;
    const { card, had } = current;
    const place = (had.matches(sending) && card.querySelector<HTMLElement>(outcome)) || card.querySelector<HTMLElement>('h3');
    place?.focus({ preventScroll: true });
  });
  return {
    onFocus: ({ currentTarget, target }: FocusEvent<HTMLElement>) => {
      held.current = { card: currentTarget, had: target };
    },
    onBlur: () => {
      held.current = null;
    },
  };
}
