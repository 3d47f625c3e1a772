// The server process: started with the pinned Node, ready when it says so over IPC, stopped so that it can drain.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root } from './paths.mjs';
import { describeProcess, isAlive, stopProcess } from './processes.mjs';
import { readIfThere } from './redis-folder.mjs';
import { inWords } from './server-log.mjs';
import { whenAborted } from './stopping.mjs';
import { Stop } from './terminal.mjs';

/** Longer than the server itself takes to see people off (PLENARY_DRAIN_MS). */
const drainMs = 15_000;

/** Room for what lives only for one message: collecting it less often saves a tenth of the work of a burst of ballots. */
const serverFlags = ['--max-semi-space-size=64'];

/**
 * What the server sends when people can join.
 * @typedef {object} Ready
 * @property {'ready'} type
 * @property {Record<'participant' | 'moderator' | 'host' | 'screen', string>} addresses
 * @property {string} joinCode
 * @property {string} [docs]
 * @property {{ why: string, repair: string } | null} [readOnly] why people can only look
 * @property {string[]} [network] the same start page, as other devices reach it
 */

/**
 * @typedef {object} Server
 * @property {Ready} ready
 * @property {Promise<string>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} ServerOptions
 * @property {NodeJS.ProcessEnv} env
 * @property {string} dataDir
 * @property {ReturnType<typeof import('./server-log.mjs').openServerLog>} log
 * @property {AbortSignal} signal gives up waiting for readiness
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<Server>} once it is ready
 */
export async function startServer({ env, dataDir, log, signal }) {
  // Tests of the scripts themselves put a stand-in here; nothing else sets it.
  const entry = env.PLENARY_SERVER_ENTRY ?? join('server', 'src', 'main.ts');
  const child = spawn(pinnedNode() ?? process.execPath, [...serverFlags, entry], { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  /** @type {string[]} */
  const last = [];
  const keep = (/** @type {string} */ line) => void (last.push(line) > 30 && last.shift());
  if (child.stdout) log.follow(child.stdout, keep);
  if (child.stderr) log.follow(child.stderr, keep);
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    // 'close' comes after the last line of output, so the reason is complete.
    child.once('close', (code, by) => resolve(by ? `signal ${by}` : `code ${code}`));
  });
  const forget = remember(dataDir, { serverPid: child.pid ?? 0, entry });
  const stop = async () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) await stopProcess(child.pid, drainMs);
    await ended;
    forget();
  };
  const ready = await Promise.race([whenReady(child), ended, whenAborted(signal)]);
  if (typeof ready === 'object') return { ready, ended: ended.finally(forget), stop };
  await stop();
  signal.throwIfAborted();
  throw new Stop(`The server did not start (it ended with ${ready}). Its last lines (all of them are in ${log.path}):`, { detail: last.map(inWords).join('\n') });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Ready>}
 */
function whenReady(child) {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      const said = /** @type {Partial<Ready> | null} the server's own word; parsed again where it is shown */ (message);
      if (said?.type === 'ready' && said.addresses) resolve(/** @type {Ready} */ (said));
    });
  });
}

/**
 * Notes who runs which server, so that the next start can end one whose start script was killed.
 * @param {string} dataDir
 * @param {{ serverPid: number, entry: string }} server
 */
function remember(dataDir, server) {
  const folder = join(dataDir, 'run');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}.json`);
  writeFileSync(file, JSON.stringify(server));
  return () => rmSync(file, { force: true });
}

/**
 * Ends servers of this data folder that lost their start script.
 * @param {{ dataDir: string, say: import('./terminal.mjs').Say }} options
 */
export async function stopLeftServers({ dataDir, say }) {
  const folder = join(dataDir, 'run');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (isAlive(Number.parseInt(name, 10))) continue;
    const { serverPid, entry } = JSON.parse(readIfThere(join(folder, name)) || '{}');
    if (serverPid > 0 && isAlive(serverPid) && isOurs(serverPid, entry)) {
      say('A server from an earlier start still runs; stopping it.');
      await stopProcess(serverPid, drainMs);
    }
    rmSync(join(folder, name), { force: true });
  }
}

/**
 * Process ids are given out again: only one that runs this very file from this very folder is meant.
 * @param {number} pid
 * @param {string} entry
 */
function isOurs(pid, entry) {
  const { commandLine, folder } = describeProcess(pid);
  return folder === root && commandLine.includes(entry);
}
