// A real Redis for this data folder: the one of REDIS_URL, one that still runs from an earlier start, or a new one.
// Whatever this script started (or took over) it also stops, after Redis has written everything.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describeProcess, isAlive, stopProcess } from './processes.mjs';
import { nextConnection, readConnection, readIfThere, redisFolder, withFolderLock, writeConfiguration, writeConnection } from './redis-folder.mjs';
import { askRedis } from './redis-wire.mjs';
import { lastLines, messageOf, Stop } from './terminal.mjs';

/**
 * @typedef {object} Redis
 * @property {string} url with its password
 * @property {'given' | 'started' | 'adopted' | 'shared'} how shared: another running script owns it
 * @property {number | undefined} [pid]
 * @property {Promise<string>} ended settles with a reason when it is gone
 * @property {() => Promise<void>} stop
 */

/**
 * The instance that the environment names; nothing of it is ours to start or stop.
 * @param {string} url
 * @returns {Promise<Redis>}
 */
export async function givenRedis(url) {
  const problem = await reachProblem(url);
  if (problem) throw new Stop(`REDIS_URL names a Redis that does not answer: ${problem}. Start that one, or unset REDIS_URL and Plenary runs its own.`);
  return { url, how: 'given', ended: new Promise(() => {}), stop: async () => {} };
}

/**
 * Plenary's own instance for this data folder.
 * @param {{ dataDir: string, program: string, say: import('./terminal.mjs').Say, signal?: AbortSignal | undefined }} options program: path of redis-server or valkey-server
 * @returns {Promise<Redis>}
 */
export function ownRedis({ dataDir, program, say, signal }) {
  const folder = redisFolder(dataDir);
  return withFolderLock(folder, async () => {
    const last = readConnection(folder);
    const running = last && (await findRunning(folder, last));
    if (last && running) return takeOver({ folder, last, pid: running });
    await stopUnreachable(folder);
    const connection = await nextConnection(last);
    writeConnection(folder, connection);
    return launch({ folder, program, connection, say, signal });
  });
}

/**
 * The process that answers at the remembered address and works in this very folder.
 * @param {string} folder
 * @param {import('./redis-folder.mjs').Connection} connection
 * @returns {Promise<number | undefined>} its process id
 */
async function findRunning(folder, connection) {
  try {
    const [settings, info] = await askRedis(connection, [['CONFIG', 'GET', 'dir'], ['INFO', 'server']]);
    const pid = /process_id:(\d+)/.exec(String(info?.[0]))?.[1];
    return realpathSync(String(settings?.[1])) === realpathSync(folder) ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * An earlier script was killed and left its Redis; or another one runs and shares it.
 * @param {{ folder: string, last: import('./redis-folder.mjs').Connection, pid: number }} found
 * @returns {Redis}
 */
function takeOver({ folder, last, pid }) {
  const shared = last.ownerPid !== process.pid && isAlive(last.ownerPid);
  if (!shared) writeConnection(folder, { ...last, ownerPid: process.pid });
  return {
    url: urlOf(last),
    how: shared ? 'shared' : 'adopted',
    pid,
    ended: whenGone(pid),
    stop: shared ? async () => {} : () => stopRedis(pid),
  };
}

/**
 * A Redis of this folder whose address was lost (somebody removed the file) must not write beside a new one.
 * @param {string} folder
 */
async function stopUnreachable(folder) {
  const pid = Number(readIfThere(join(folder, 'redis.pid')));
  if (pid > 0 && isAlive(pid) && describeProcess(pid).folder === realpathSync(folder)) await stopRedis(pid);
}

/**
 * @param {{ folder: string, program: string, connection: import('./redis-folder.mjs').Connection, say: import('./terminal.mjs').Say, signal?: AbortSignal | undefined }} options
 * @returns {Promise<Redis>}
 */
async function launch({ folder, program, connection, say, signal }) {
  const file = writeConfiguration(folder, connection);
  const child = spawn(program, [file], { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (/** @type {Buffer} */ chunk) => void (output = (output + chunk).slice(-10_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, by) => resolve(by ? `signal ${by}` : `code ${code}`));
  });
  const stop = async () => void (child.pid && child.exitCode === null && child.signalCode === null && (await stopRedis(child.pid)));
  try {
    const early = await Promise.race([ended, answers({ connection, say, signal })]);
    if (early) throw new Stop(`Redis (${program}) did not start: ${early}.`, { detail: lastLines(output || readIfThere(join(folder, 'redis.log')), 10) });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: urlOf(connection), how: 'started', pid: child.pid, ended, stop };
}

/**
 * Waits until Redis answers; a long append-only file may take it a while to load.
 * @param {{ connection: import('./redis-wire.mjs').RedisAddress, say: import('./terminal.mjs').Say, signal?: AbortSignal | undefined }} options
 */
async function answers({ connection, say, signal }) {
  let nextWordMs = Date.now() + 10_000;
  for (;;) {
    signal?.throwIfAborted();
    const reply = await askRedis(connection, [['PING']]).then((replies) => replies[0]?.[0], messageOf);
    if (reply === 'PONG') return undefined;
    if (Date.now() > nextWordMs) {
      say(`  Redis is not ready yet (${messageOf(reply)}).`);
      nextWordMs = Date.now() + 10_000;
    }
    await pause(30);
  }
}

/** @param {number} pid */
async function stopRedis(pid) {
  // On SIGTERM it writes and syncs what it holds; that has no time limit worth losing data for, but must end.
  await stopProcess(pid, 30_000);
}

/**
 * @param {number} pid a process that is not our child
 * @returns {Promise<string>}
 */
async function whenGone(pid) {
  while (isAlive(pid)) await pause(300, undefined, { ref: false });
  return 'it ended';
}

/** @param {import('./redis-wire.mjs').RedisAddress} address */
function urlOf({ port, password }) {
  return `redis://:${password}@127.0.0.1:${port}`;
}

/**
 * @param {string} url
 * @returns {Promise<string | undefined>}
 */
function reachProblem(url) {
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol)) return Promise.resolve('it is no address like redis://host:6379');
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, '') || '127.0.0.1', port: Number(port || 6379) });
    socket.setTimeout(5_000, () => socket.destroy(new Error('no answer within 5 s')));
    socket.once('connect', () => void (socket.destroy(), resolve(undefined)));
    socket.once('error', (error) => resolve(messageOf(error)));
  });
}
