// Code that comes beside the page: fetched once it is wanted, and again at the next line where that failed.
import { useEffect, useState } from 'react';
import { useLine } from '../../../live/use-live.ts';

/** `load` stays the same function. Nothing as long as the code is not here. */
export function useLoaded<T extends object>(load: () => Promise<T>, isWanted: boolean): T | null {
  const [loaded, setLoaded] = useState<T | null>(null);
  const line = useLine();
  useEffect(() => {
    if (isWanted && !loaded) load().then(setLoaded).catch(() => undefined);
  }, [load, isWanted, loaded, line.state]);
  return loaded;
}
