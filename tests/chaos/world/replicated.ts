// A Redis with two replicas, and three sentinels that put one of them in its place when it is gone.
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startRedis, type TestRedis } from '../../harness/redis.ts';
import { startSentinels, type Sentinels } from '../../harness/sentinels.ts';

export interface Replicated extends AsyncDisposable {
  readonly replicas: readonly TestRedis[];
  readonly sentinels: Sentinels;
  /** What tells a node to find its Redis through the sentinels, and to wait for one replica. */
  readonly env: Readonly<Record<string, string>>;
}

/** Of every server: any may become the one that is written to. */
export const replicatedArgs = ['--min-replicas-to-write', '1', '--repl-diskless-sync-delay', '0'];

export async function replicate(master: TestRedis): Promise<Replicated> {
  await using stack = new AsyncDisposableStack();
  const replicas = [stack.use(await startRedis({ args: replicatedArgs })), stack.use(await startRedis({ args: replicatedArgs }))];
  for (const replica of replicas) await follow(replica, master.port);
  const sentinels = stack.use(await startSentinels(master.port, replicas.length));
  const env = { REDIS_URL: '', REDIS_SENTINELS: sentinels.addresses, REDIS_MASTER: sentinels.master, PLENARY_REPLICAS: '1', PLENARY_WAIT_MS: '500' };
  const owned = stack.move();
  return { replicas, sentinels, env, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** Resolves once this one follows the one on that port and has all of it. */
export async function follow(copy: TestRedis, port: number): Promise<void> {
  await ask(copy.port, async (line) => {
    await line.replicaof('127.0.0.1', port);
    while (!(await line.info('replication')).includes('master_link_status:up')) await pause(20);
  });
}

/** Asks one server something, on a line of its own. */
export async function ask<T>(port: number, what: (line: Redis) => Promise<T>): Promise<T> {
  const line = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null });
  line.on('error', () => undefined);
  try {
    return await what(line);
  } finally {
    line.disconnect();
  }
}
