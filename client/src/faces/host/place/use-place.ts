// Where the host is, as the fragment of the address, so that back, reload and sharing work by themselves: the desk, or how it runs.
import { useSyncExternalStore } from 'react';

export const places = ['desk', 'operations'] as const;
export type Place = (typeof places)[number];

export const placeOf = (hash: string): Place => (hash === '#operations' ? 'operations' : 'desk');

function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export const usePlace = (): Place => useSyncExternalStore(listen, () => placeOf(location.hash));
