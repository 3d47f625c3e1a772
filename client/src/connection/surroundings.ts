// What the browser says about its network and about who looks at the page.

export type Change = 'online' | 'offline' | 'visible';

export interface Surroundings {
  isOnline(): boolean;
  /** Calls `listener` at each change until aborted. */
  listen(listener: (change: Change) => void, signal: AbortSignal): void;
}

export const browserSurroundings: Surroundings = {
  isOnline: () => navigator.onLine,
  listen(listener, signal) {
    window.addEventListener('online', () => listener('online'), { signal });
    window.addEventListener('offline', () => listener('offline'), { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && listener('visible'), { signal });
    // A page that comes back from the back-forward cache has lost its sockets without being told.
    window.addEventListener('pageshow', (event) => event.persisted && listener('visible'), { signal });
  },
};
