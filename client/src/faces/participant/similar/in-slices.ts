// Long work beside typing: done a few milliseconds at a time, with the page in between, and given up as soon as it is not wanted.

const sliceMs = 4;

/** What the work gives, or nothing if it was given up. */
export async function inSlices<T>(work: Generator<undefined, T, undefined>, signal: AbortSignal): Promise<T | undefined> {
  for (;;) {
    const untilMs = performance.now() + sliceMs;
    do {
      if (signal.aborted) return undefined;
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < untilMs);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
