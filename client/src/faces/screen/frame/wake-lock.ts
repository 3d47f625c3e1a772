// Keeps the display awake where the browser can. The lock is lost whenever the page is hidden, and taken again.
import { useEffect } from 'react';

export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    const stay = new AbortController();
    const take = (): void => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      navigator.wakeLock.request('screen').then(
        (taken) => {
          if (stay.signal.aborted) void taken.release();
          else lock = taken;
        },
        () => undefined, // Saving power, or no TLS: then the machine's own settings decide.
      );
    };
    take();
    document.addEventListener('visibilitychange', take, { signal: stay.signal });
    return () => {
      stay.abort();
      void lock?.release();
    };
  }, []);
}
