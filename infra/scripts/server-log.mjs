// The server's log lines go to a file; a person at the terminal sees the warnings and errors, short, and each once in a while.
import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const maxBytes = 20_000_000;
const repeatAfterMs = 30_000;
const warnLevel = 40;

/**
 * @param {{ dataDir: string, say: import('./terminal.mjs').Say }} options
 */
export function openServerLog({ dataDir, say }) {
  const folder = join(dataDir, 'log');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'server.log');
  keepOneOld(path);
  const file = createWriteStream(path, { flags: 'a' });
  const shorten = shortener();
  return {
    path,
    /**
     * Follows one process's output to its end.
     * @param {import('node:stream').Readable} stream
     * @param {(line: string) => void} [onLine]
     */
    follow(stream, onLine) {
      createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
        file.write(`${line}\n`);
        onLine?.(line);
        const short = shorten(line);
        if (short) say(short);
      });
    },
    close: () => new Promise((resolve) => file.end(() => resolve(undefined))),
  };
}

/** @param {string} path */
function keepOneOld(path) {
  try {
    if (statSync(path).size > maxBytes) renameSync(path, `${path}.1`);
  } catch {
    // No log yet.
  }
}

function shortener() {
  /** @type {Map<string, number>} */
  const shownMs = new Map();
  /**
   * @param {string} line
   * @returns {string | undefined} undefined: nothing that a person must see now
   */
  return (line) => {
    const entry = parse(line);
    if (!entry || entry.level < warnLevel) return undefined;
    const cause = entry.err?.message && entry.err.message !== entry.msg ? `: ${entry.err.message}` : '';
    const short = `  ${entry.level > warnLevel ? 'error' : 'warning'}  ${entry.msg ?? 'without words'}${cause}`.slice(0, 300);
    if (Date.now() - (shownMs.get(short) ?? 0) < repeatAfterMs) return undefined;
    if (shownMs.size > 500) shownMs.clear();
    shownMs.set(short, Date.now());
    return short;
  };
}

/**
 * @param {string} line
 * @returns {{ level: number, msg?: string, err?: { message?: string } } | undefined}
 */
function parse(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line);
    return typeof entry.level === 'number' ? entry : undefined;
  } catch {
    return undefined;
  }
}
