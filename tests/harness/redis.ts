// A real Redis of a test's own: append-only, always synced, in a folder of its own, on a free port that it keeps through restarts.
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess, type Child } from './process.ts';

export interface TestRedis extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Where it keeps its file. */
  readonly folder: string;
  readonly pid: () => number;
  /** Whether its process is there. */
  readonly isRunning: () => boolean;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes all that it kept, then starts it empty. */
  lose(): Promise<void>;
  /** What the servers keep outside Redis. */
  readonly dataFolder: string;
}

/** What the servers of one Redis keep beside it goes with it: the same folder through restarts, none that another test has used. */
const dataFolders = new Map<string, string>();
export const dataFolderOf = (url: string): string | undefined => dataFolders.get(url);

export interface RedisOptions {
  /** More of its settings, as on its command line: the last one counts. */
  readonly args?: readonly string[];
  /** A folder that is there already; otherwise one is made. Removed in the end. */
  readonly folder?: string;
}

export async function startRedis({ args = [], folder: given }: RedisOptions = {}): Promise<TestRedis> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'plenary-redis-')));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  dataFolders.set(url, join(folder, 'data'));
  let running: Child | null = null;
  const start = async (): Promise<void> => {
    running = startProcess({
      command: process.env['PLENARY_REDIS_SERVER'] ?? 'redis-server',
      args: ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always', '--save', '', ...args],
    });
    await accepts(port);
  };
  const kill = async (): Promise<void> => running?.kill();
  await start();
  return {
    url,
    port,
    dataFolder: join(folder, 'data'),
    folder,
    pid: () => running?.child.pid ?? 0,
    isRunning: () => running !== null && running.child.exitCode === null && running.child.signalCode === null,
    kill,
    start,
    async lose() {
      await kill();
      await rm(join(folder, 'appendonlydir'), { recursive: true, force: true });
      await start();
    },
    async [Symbol.asyncDispose]() {
      await kill();
      dataFolders.delete(url);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Below the ports that the system gives to connections: one that is kept for a restart stays free meanwhile. Each process begins elsewhere. */
const ports = { from: 10_100, to: 19_900 };
let lastPort = randomInt(ports.from, ports.to);
const here = '127.0.0.1';
/** Another address of this machine, on which tests put a sign beside the ports that are theirs until they end, also while nobody listens there. */
const beside = '127.0.0.2';

/** A port that nobody listens on, and that no other test is given before this one's process has ended. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 1000; tries += 1) {
    lastPort = lastPort < ports.to ? lastPort + 1 : ports.from;
    if ((await isSigned(lastPort)) && (await isFree(lastPort))) return lastPort;
  }
  throw new Error('no free port');
}

/** Whether the sign could be put up; where a machine has one address of its own only, the ports are told apart by where each process begins. */
async function isSigned(port: number): Promise<boolean> {
  const sign = createServer().unref();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  sign.once('error', (error) => resolve('code' in error && error.code === 'EADDRNOTAVAIL'));
  sign.listen(port, beside, () => resolve(true));
  return promise;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = Promise.withResolvers<boolean>();
  server.once('error', () => free.resolve(false));
  server.listen(port, here, () => server.close(() => free.resolve(true)));
  return free.promise;
}

/** Resolves once somebody answers PING on this port. */
async function accepts(port: number): Promise<void> {
  const limit = AbortSignal.timeout(45_000);
  while (!limit.aborted) {
    if (await answers(port)) return;
  }
  throw new Error('Redis did not start');
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const answer = Promise.withResolvers<boolean>();
  socket.setTimeout(50);
  socket.on('connect', () => void socket.write('PING\r\n'));
  // One that still loads says so at once, and a refused connection comes back at once: the time until the next look keeps the pace.
  const notYet = (): void => void setTimeout(() => answer.resolve(false), 25);
  socket.on('data', (data) => (data.toString().startsWith('+PONG') ? answer.resolve(true) : notYet()));
  socket.on('timeout', () => answer.resolve(false));
  socket.on('error', notYet);
  const result = await answer.promise;
  socket.destroy();
  return result;
}
