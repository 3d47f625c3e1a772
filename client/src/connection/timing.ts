// The outside world that the connection needs: clock, timers, chance. Handed in, so that tests decide what time it is.

export interface Timing {
  nowMs(): number;
  /** Runs `task` once after so many ms, unless the returned function is called before. */
  after(delayMs: number, task: () => void): () => void;
  /** In [0, 1). */
  random(): number;
  /** A random id for a command. */
  newId(): string;
}

export const browserTiming: Timing = {
  nowMs: () => Date.now(),
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  // `crypto.randomUUID` is missing where the page is served without TLS, as in a hall's own network.
  newId: () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
};
