// The folder of Plenary's own Redis: how to reach it, its configuration, and who may write there.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, portProblem } from './ports.mjs';
import { isAlive } from './processes.mjs';
import { Stop } from './terminal.mjs';

/** @typedef {{ port: number, password: string, ownerPid: number }} Connection ownerPid: the script that stops it at its end */

/** @param {string} dataDir */
export function redisFolder(dataDir) {
  const folder = join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * @param {string} folder
 * @returns {Connection | undefined}
 */
export function readConnection(folder) {
  try {
    const { port, password, ownerPid } = JSON.parse(readFileSync(join(folder, 'connection.json'), 'utf8'));
    return Number.isInteger(port) && typeof password === 'string' ? { port, password, ownerPid } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {Connection} connection
 */
export function writeConnection(folder, connection) {
  writeFileSync(join(folder, 'connection.json'), `${JSON.stringify(connection)}\n`, { mode: 0o600 });
}

/**
 * The port and password for the next start: those of the last one, where the port is still free.
 * @param {Connection | undefined} last
 * @returns {Promise<Connection>}
 */
export async function nextConnection(last) {
  const keep = last !== undefined && (await portProblem(last.port, '127.0.0.1')) === undefined;
  return {
    port: keep ? last.port : await freePort(),
    password: last?.password ?? randomBytes(24).toString('hex'),
    ownerPid: process.pid,
  };
}

/**
 * Every accepted command is on disk before it is acknowledged: that is what these lines promise.
 * @param {string} folder
 * @param {Connection} connection
 * @returns {string} the path of the file
 */
export function writeConfiguration(folder, { port, password }) {
  const file = join(folder, 'redis.conf');
  const lines = [
    '# Written at every start of Plenary; changes here are lost.',
    'bind 127.0.0.1',
    'protected-mode yes',
    `port ${port}`,
    `requirepass ${password}`,
    'daemonize no',
    `dir ${quoted(folder)}`,
    `pidfile ${quoted(join(folder, 'redis.pid'))}`,
    `logfile ${quoted(join(folder, 'redis.log'))}`,
    'appendonly yes',
    'appendfsync always',
    'save ""',
    'maxmemory-policy noeviction',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return file;
}

/** @param {string} path */
function quoted(path) {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/**
 * Only one script at a time decides what runs in this folder: two servers on one append-only file would spoil it.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 */
export async function withFolderLock(folder, work) {
  const file = join(folder, 'starting.pid');
  const untilMs = Date.now() + 60_000;
  while (!claim(file)) {
    const holder = Number(readIfThere(file));
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
    else if (Date.now() > untilMs) throw new Stop(`Another start (process ${holder}) has been busy with ${folder} for a minute. Stop it first.`);
    else await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function claim(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} file */
export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
