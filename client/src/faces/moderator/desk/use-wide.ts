// Whether the desk has its three columns side by side, each scrolling by itself; on narrow pages one is shown, and the page scrolls.
import { useSyncExternalStore } from 'react';

/** As in `desk.module.css`. */
const wide = '(min-width: 70em)';

export function useWide(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(wide).matches);
}

function listen(changed: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
