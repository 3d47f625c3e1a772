// What is on air on a screen, as the server tells it at each change: only the page that puts it into words loads this.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Airing, type OnAirHeard } from '../connection/airing.ts';
import { useLiveParts } from './live-context.ts';

/** In the given language, or else the event's. */
export function useScreenOnAir(screen: string, language: string): OnAirHeard {
  const { live } = useLiveParts();
  const [airing] = useState(() => new Airing());
  useEffect(() => {
    const stay = new AbortController();
    airing.start(live, stay.signal);
    return () => stay.abort();
  }, [airing, live]);
  useEffect(() => airing.ask({ screen, languages: [language] }), [airing, screen, language]);
  return useSyncExternalStore(airing.subscribe, airing.getSnapshot, airing.getSnapshot);
}
