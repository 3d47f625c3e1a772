// Whether there is room for three columns. In rem of the reader's own text size: larger text needs a larger window.
import { useSyncExternalStore } from 'react';

const query = '(min-width: 68em)';

function listen(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

export function useWide(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches);
}
