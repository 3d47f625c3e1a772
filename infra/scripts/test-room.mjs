// A room of its own for one test run: a temp folder, a Redis, and the promise that nothing of either is left afterwards.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pinnedNode, root } from './paths.mjs';
import { isAlive, run, send } from './processes.mjs';
import { requireRedisServer } from './programs.mjs';
import { ownRedis } from './redis.mjs';

const prefix = 'plenary-test-';
const compiling = `await import('${pathToFileURL(join(root, 'server', 'src', 'compose', 'server.ts'))}'); process.exit(0);`;

/**
 * @param {{ say: import('./terminal.mjs').Say, signal: AbortSignal }} options
 */
export function openTestRoom(options) {
  sweepOldRooms();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const mark = `PLENARY_TEST_RUN=${folder}`;
  /** @type {Promise<{ program: string, redis: import('./redis.mjs').Redis }> | undefined} */
  let provided;

  /** Everywhere the same: each server is compiled from hundreds of files otherwise. */
  const env = { ...process.env, TMPDIR: folder, PLENARY_TEST_RUN: folder, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  /** A process keeps what it has compiled when it ends by itself, and servers of tests are mostly killed. */
  const compile = () => run({ command: pinnedNode() ?? process.execPath, args: ['--input-type=module', '--eval', compiling], cwd: root, env, signal: options.signal });

  const provide = async () => {
    await compile();
    const program = await requireRedisServer(options);
    return { program, redis: await ownRedis({ dataDir: folder, program, ...options }) };
  };

  return {
    folder,
    /** What every test process gets; their temporary folders lie in ours. */
    env,
    /** The Redis of this run, beside compiled servers, started when the first stage asks for it. */
    redis: () => (provided ??= provide()),
    /** Ends what tests left running; returns what that was. */
    endLeftProcesses: () => endMarked(mark),
    close: async () => {
      endMarked(mark);
      const redis = (await provided?.catch(() => undefined))?.redis;
      await redis?.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Ends every process that carries the mark in its environment; only Linux shows that, elsewhere tests must tidy up alone.
 * @param {string} mark
 */
function endMarked(mark) {
  const marked = processIds().filter((pid) => pid !== process.pid && readProcess(pid, 'environ').includes(`${mark}\0`));
  const names = marked.map((pid) => readProcess(pid, 'cmdline').replaceAll('\0', ' ').trim().slice(0, 120));
  for (const pid of marked) send(pid, 'SIGKILL');
  return names.filter(Boolean);
}

function processIds() {
  try {
    return readdirSync('/proc').map(Number).filter((pid) => pid > 0);
  } catch {
    return [];
  }
}

/**
 * @param {number} pid
 * @param {'environ' | 'cmdline'} what
 */
function readProcess(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'latin1');
  } catch {
    return '';
  }
}

/** A run that was killed could not tidy up; the next one does. */
function sweepOldRooms() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? process.pid);
    if (isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    endMarked(`PLENARY_TEST_RUN=${folder}`);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
