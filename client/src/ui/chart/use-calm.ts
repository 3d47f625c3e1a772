// The newest value, but not each of them: for what is heard or read again at leisure, and need not be drawn with every ballot.
import { startTransition, useEffect, useRef, useState } from 'react';

/** What it was at first; then the newest, at the latest after so many ms and never twice within them. */
export function useCalm<T>(value: T, everyMs: number): T {
  const [calm, setCalm] = useState(value);
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
  });
  const isBehind = calm !== value;
  useEffect(() => {
    if (!isBehind) return undefined;
    const timer = setTimeout(() => startTransition(() => setCalm(newest.current)), everyMs);
    return () => clearTimeout(timer);
  }, [isBehind, calm, everyMs]);
  return calm;
}
