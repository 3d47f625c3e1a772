// The server's log lines go to a file; a person at the terminal sees the warnings and errors, short, and each once in a while.
import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const maxBytes = 20_000_000;
const repeatAfterMs = 30_000;
const warnLevel = 40;
/** Room for what is wrong and what to do about it. */
const maxShown = 600;

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
    const short = `  ${inWords(line)}`.slice(0, maxShown);
    if (Date.now() - (shownMs.get(short) ?? 0) < repeatAfterMs) return undefined;
    if (shownMs.size > 500) shownMs.clear();
    shownMs.set(short, Date.now());
    return short;
  };
}

/**
 * A line of the log as a person reads it; what is no log line stays as it is.
 * @param {string} line
 */
export function inWords(line) {
  const entry = parse(line);
  if (!entry) return line;
  const level = entry.level > warnLevel ? 'error' : entry.level === warnLevel ? 'warning' : 'info';
  const cause = typeof entry.err === 'object' ? entry.err.message : (entry.error ?? entry.err);
  const told = [entry.why ?? (cause === entry.msg ? '' : cause), entry.repair].filter(Boolean).join(' What to do: ');
  return `${level}  ${entry.msg ?? ''}${told ? `: ${told}` : ''}`;
}

/**
 * @param {string} line
 * @returns {{ level: number, msg?: string, err?: string | { message?: string }, error?: string, why?: string, repair?: string } | undefined}
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
