// How the scripts speak: calm single lines, a sign of life while something takes long, and one way to give up.

/** A reason to stop that a person can act on; it is shown as it stands, without a stack. */
export class Stop extends Error {
  /**
   * @param {string} message what happened and what to do now
   * @param {{ detail?: string }} [options] detail: lines of output that belong to it
   */
  constructor(message, options = {}) {
    super(message);
    this.detail = options.detail ?? '';
  }
}

/** @typedef {(line: string) => void} Say */

/**
 * @param {NodeJS.WritableStream} stream
 * @returns {Say}
 */
export function speaker(stream) {
  // A reader that left (a closed terminal, "| head") is no reason to end without tidying up.
  stream.on('error', () => {});
  return (line) => void stream.write(`${line}\n`);
}

/** @param {number} sinceMs */
export function elapsed(sinceMs) {
  const seconds = (Date.now() - sinceMs) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/**
 * Runs a long step; says that it goes on every `everyMs`, and how long it took.
 * @template T
 * @param {{ say: Say, label: string, everyMs?: number }} step
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress({ say, label, everyMs = 15_000 }, work) {
  const startedMs = Date.now();
  say(`${label} …`);
  const timer = setInterval(() => say(`  still at it (${elapsed(startedMs)})`), everyMs);
  try {
    const result = await work();
    say(`  done in ${elapsed(startedMs)}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/**
 * The last lines of a text, for showing why something failed.
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * Says why the script ends early.
 * @param {Say} say
 * @param {unknown} error
 */
export function sayFailure(say, error) {
  say('');
  if (error instanceof Stop) {
    say(error.message);
    if (error.detail) say(`\n${error.detail}`);
  } else {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
