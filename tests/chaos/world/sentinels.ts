// A Redis with two replicas, and three sentinels that put a replica in its place when it is gone.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startProcess } from '../../harness/process.ts';
import { freePort, startRedis, type TestRedis } from '../../harness/redis.ts';

export interface Sentinels extends AsyncDisposable {
  readonly replicas: readonly TestRedis[];
  /** What tells a node to find its Redis through them, and to wait for one replica. */
  readonly env: Readonly<Record<string, string>>;
}

const masterName = 'plenary';
const quorum = 2;
/** Of every server: any may become the one that is written to. */
export const replicatedArgs = ['--min-replicas-to-write', '1', '--repl-diskless-sync-delay', '0'];

export async function startSentinels(master: TestRedis): Promise<Sentinels> {
  const stack = new AsyncDisposableStack();
  try {
    const replicas: TestRedis[] = [];
    for (let n = 0; n < 2; n += 1) replicas.push(stack.use(await startRedis({ args: replicatedArgs })));
    for (const replica of replicas) await follow(replica, master);
    const ports = await Promise.all([freePort(), freePort(), freePort()]);
    for (const port of ports) stack.use(await startSentinel(port, master));
    for (const port of ports) await knowsAll(port);
    const env = { REDIS_SENTINELS: ports.map((port) => `127.0.0.1:${port}`).join(','), REDIS_MASTER: masterName, PLENARY_REPLICAS: '1', PLENARY_WAIT_MS: '500' };
    const owned = stack.move();
    return { replicas, env, [Symbol.asyncDispose]: () => owned.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

/** Resolves once one follows the other and has all of it. */
export async function follow(copy: TestRedis, { port }: TestRedis): Promise<void> {
  await ask(copy.port, async (redis) => {
    await redis.replicaof('127.0.0.1', port);
    while (!(await redis.info('replication')).includes('master_link_status:up')) await pause(20);
  });
}

/** Asks one server something, on a line of its own. */
export async function ask<T>(port: number, what: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  try {
    return await what(redis);
  } finally {
    redis.disconnect();
  }
}

async function startSentinel(port: number, master: TestRedis): Promise<AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-sentinel-'));
  const file = join(folder, 'sentinel.conf');
  const settings = [
    `port ${port}`, 'bind 127.0.0.1', `dir ${folder}`,
    `sentinel monitor ${masterName} 127.0.0.1 ${master.port} ${quorum}`,
    `sentinel down-after-milliseconds ${masterName} 1000`,
    `sentinel failover-timeout ${masterName} 6000`,
  ];
  await writeFile(file, `${settings.join('\n')}\n`);
  const running = startProcess({ command: process.env['PLENARY_REDIS_SERVER'] ?? 'redis-server', args: [file, '--sentinel'] });
  return {
    async [Symbol.asyncDispose]() {
      await running.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A sentinel finds the replicas and the other sentinels by itself, after some seconds. */
async function knowsAll(port: number): Promise<void> {
  await ask(port, async (sentinel) => {
    while (!/slaves=2,sentinels=3/.test(await sentinel.info('sentinel'))) await pause(50);
  });
}
