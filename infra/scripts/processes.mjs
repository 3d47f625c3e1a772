// Processes: find programs, run them to their end, and stop them together with whatever they started.
import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync, readlinkSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lastLines, Stop } from './terminal.mjs';

/**
 * The first of these programs that the PATH knows.
 * @param {string[]} names
 * @param {string} [path]
 */
export function findOnPath(names, path = process.env.PATH ?? '') {
  const folders = path.split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * @typedef {object} Run
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {AbortSignal | undefined} [signal] ends the program and everything that it started
 */

/**
 * Runs a program in a process group of its own, without input, and keeps what it says.
 * @param {Run} run
 * @returns {Promise<{ code: number, output: string }>} code 128 + n when signal n ended it
 */
export async function run({ command, args, env, cwd, signal }) {
  signal?.throwIfAborted();
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  /** @param {Buffer} chunk */
  const keep = (chunk) => void (output = (output + chunk).slice(-1_000_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const onAbort = () => void stopGroup(child.pid ?? 0, 3_000);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    /** @type {number} */
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode, by) => resolve(exitCode ?? (by === 'SIGKILL' ? 137 : 143)));
    });
    signal?.throwIfAborted();
    return { code, output };
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

/**
 * As `run`, but a failure ends the script with the last lines that the program said.
 * @param {Run & { failure: string }} step failure: what to tell the person
 */
export async function runOrStop({ failure, ...step }) {
  const { code, output } = await run(step);
  if (code !== 0) throw new Stop(failure, { detail: lastLines(output, 30) });
  return output;
}

/** @param {number} pid negative: the whole process group */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Ended, but nobody has asked how: in a container without an init this can last for ever.
 * @param {number} pid
 */
function isZombie(pid) {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/**
 * Sends a signal; a process that is gone already is fine.
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
export function send(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between: what was wanted.
  }
}

/**
 * Asks a process to end, waits, and then makes it end.
 * @param {number} pid negative: the whole process group
 * @param {number} graceMs how long it may take
 * @returns {Promise<boolean>} whether it went by itself
 */
export async function stopProcess(pid, graceMs) {
  send(pid, 'SIGTERM');
  if (await waitUntilGone(pid, graceMs)) return true;
  send(pid, 'SIGKILL');
  await waitUntilGone(pid, 2_000);
  return false;
}

/**
 * @param {number} pid the leader of the group
 * @param {number} graceMs
 */
export function stopGroup(pid, graceMs) {
  return pid > 0 ? stopProcess(-pid, graceMs) : Promise.resolve(true);
}

/**
 * @param {number} pid
 * @param {number} withinMs
 */
async function waitUntilGone(pid, withinMs) {
  const untilMs = Date.now() + withinMs;
  while (isAlive(pid)) {
    if (Date.now() > untilMs) return false;
    await pause(25);
  }
  return true;
}

/**
 * What the system tells about a process, where it does (Linux); empty strings elsewhere.
 * @param {number} pid
 */
export function describeProcess(pid) {
  try {
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { commandLine, folder: readlinkSync(`/proc/${pid}/cwd`) };
  } catch {
    return { commandLine: '', folder: '' };
  }
}
