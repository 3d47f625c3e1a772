// Something that should always run is started again when it ends: with growing pauses, and not for ever.
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf, Stop } from './terminal.mjs';

/** @typedef {{ ended: Promise<string>, stop: () => Promise<void> }} Running ended settles with a reason, never rejects */

const maxTries = 8;
const maxPauseMs = 20_000;
const healthyAfterMs = 60_000;

/**
 * @template {Running} T
 * @param {{ name: string, first: T, start: () => Promise<T>, signal: AbortSignal, say: import('./terminal.mjs').Say }} options
 *   signal: after it, an end is wanted
 */
export function keepAlive({ name, first, start, signal, say }) {
  let current = first;
  /** @type {Promise<unknown>} */
  let restart = Promise.resolve();

  const watch = async () => {
    let tries = 0;
    while (!signal.aborted) {
      const sinceMs = Date.now();
      const reason = await current.ended;
      if (signal.aborted) return;
      tries = Date.now() - sinceMs > healthyAfterMs ? 1 : tries + 1;
      say(`${name} ended unexpectedly (${reason}); starting it again.`);
      restart = startAgain(tries);
      tries = Number(await restart);
    }
  };

  /** @param {number} firstTry */
  const startAgain = async (firstTry) => {
    for (let tries = firstTry; !signal.aborted; tries += 1) {
      await pause(Math.min(maxPauseMs, 250 * 2 ** (tries - 1)), undefined, { signal }).catch(() => {});
      if (signal.aborted) break;
      try {
        current = await start();
        say(`${name} is back.`);
        return tries;
      } catch (error) {
        if (signal.aborted) break;
        if (tries >= maxTries) throw new Stop(`${name} could not be started again: ${messageOf(error)}`, { detail: error instanceof Stop ? error.detail : '' });
        say(`${name} did not start: ${messageOf(error)} Trying again.`);
      }
    }
    return firstTry;
  };

  const done = watch();
  done.catch(() => {});
  return {
    /** Rejects when it was given up; whoever needs this thing waits for it. */
    done,
    /** Waits for a restart under way, then stops what runs. */
    stop: async () => {
      await restart.catch(() => {});
      await current.stop();
    },
  };
}
