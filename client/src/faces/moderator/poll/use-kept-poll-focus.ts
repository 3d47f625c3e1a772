// A poll's buttons come and go as it opens and closes: the keyboard focus stays with the poll, or goes back to the start of the part.
import { useEffect, useRef, type RefObject } from 'react';

export function useKeptPollFocus(part: RefObject<HTMLElement | null>): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const look = (event: FocusEvent): void => {
      const target = event.target instanceof Element && part.current?.contains(event.target) ? event.target : null;
      last.current = target?.closest<HTMLElement>('[data-kind="poll"]')?.dataset['id'] ?? null;
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [part]);
  useEffect(() => {
    const isLost = last.current !== null && document.activeElement === document.body;
    if (!isLost) return;
    const polls = [...(part.current?.querySelectorAll<HTMLElement>('[data-kind="poll"]') ?? [])];
    const poll = polls.find(({ dataset }) => dataset['id'] === last.current);
    // Never on a button: the key that is still down would press it.
    (poll ?? part.current)?.focus();
  });
}
