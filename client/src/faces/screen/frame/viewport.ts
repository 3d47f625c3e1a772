// The size of the window, as it changes.
import { useSyncExternalStore } from 'react';
import type { Box } from '../../../ui/fit/fit-text.ts';

let held: Box = { width: 0, height: 0 };

function read(): Box {
  const { innerWidth: width, innerHeight: height } = window;
  if (width !== held.width || height !== held.height) held = { width, height };
  return held;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

export const useViewport = (): Box => useSyncExternalStore(subscribe, read);
