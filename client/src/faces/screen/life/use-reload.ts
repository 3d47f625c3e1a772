// Loads the page again after a while: it and the server do not fit, and a fresh page may.
import { useEffect } from 'react';
import { tryAgainMs } from './refusal.ts';

export function useReload(isDue: boolean): void {
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => location.reload(), tryAgainMs);
    return () => clearTimeout(timer);
  }, [isDue]);
}
