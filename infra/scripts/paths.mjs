// Where things are: the project root, the data folder, and the programs that the lockfile pins.
import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone, absolute. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the project's own tools are linked, once installed. */
export const binFolder = join(root, 'node_modules', '.bin');

/**
 * The folder that holds everything a running Plenary writes.
 * @param {NodeJS.ProcessEnv} env
 */
export function dataFolder(env) {
  return resolve(root, env.PLENARY_DATA || '.plenary');
}

/**
 * A path as a person would type it: relative where that is shorter.
 * @param {string} path
 */
export function shortPath(path) {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

/**
 * The pinned Node itself, not a shell shim: signals and the IPC channel must reach it directly.
 * @returns {string | undefined} undefined while nothing is installed
 */
export function pinnedNode() {
  const candidates = [join(root, 'node_modules', 'node', 'bin', 'node'), join(binFolder, 'node')];
  const found = candidates.find((path) => existsSync(path) && !isScript(realpathSync(path)));
  return found && realpathSync(found);
}

/** @param {string} path */
function isScript(path) {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(2);
    readSync(file, start, 0, 2, 0);
    return start.toString('latin1') === '#!';
  } finally {
    closeSync(file);
  }
}

/**
 * An environment in which the project's own tools come first.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} folders more folders to look in, before the machine's own
 */
export function toolEnv(env, folders = []) {
  const path = [binFolder, ...folders, env.PATH ?? ''].join(delimiter);
  return { ...env, PATH: path, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };
}
