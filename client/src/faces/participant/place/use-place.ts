// The page's place as React sees it. Links carry it as a fragment, so back, forward, reload and sharing work by themselves.
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { hrefOf, placeOf } from './place.ts';
import type { Place } from './place.ts';

function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return useMemo(() => placeOf(hash), [hash]);
}

const headingOf = (place: Place): string => `[data-arrival="${place.at === 'session' ? 'now' : place.at}"]`;

/** Puts the keyboard at the heading of a place; marked `data-arrival` with the place's name. */
export function focusHeading(place: Place): void {
  document.querySelector<HTMLElement>(headingOf(place))?.focus({ preventScroll: true });
}

/** After each move the reader starts at the top and the keyboard at the new part's heading, as on a page of its own. */
export function useArrival(place: Place): void {
  const href = hrefOf(place);
  const last = useRef(href);
  useEffect(() => {
    if (last.current === href) return;
    last.current = href;
    window.scrollTo(0, 0);
    focusHeading(place);
  }, [href, place]);
}
