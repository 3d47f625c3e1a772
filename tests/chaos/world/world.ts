// A world for one fault: one Redis, web nodes, workers, and a crowd that takes part all the time. Everything that it started ends with it.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startRedis, type TestRedis } from '../../harness/redis.ts';
import { openSwarm, type Swarm } from '../swarm/swarm.ts';
import { seeded, type Random } from '../seed.ts';
import { startNode, type WorldNode } from './node.ts';
import { replicate, replicatedArgs, type Replicated } from './replicated.ts';

export interface WorldOptions {
  readonly nodes?: number;
  /** Workers of their own; without any, the nodes do the jobs as well. */
  readonly workers?: number;
  readonly people?: number;
  readonly redisArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Two replicas, and sentinels that put one in Redis' place when that is gone: nodes find it through them, past the proxies. */
  readonly replicated?: boolean;
  /** Prepares this folder, in one of which Redis keeps its file, and gives it up again in the end. */
  readonly redisDisk?: (folder: string) => Promise<() => Promise<void>>;
}

export interface World extends AsyncDisposable {
  readonly seed: number;
  readonly random: Random;
  readonly redis: TestRedis;
  readonly redisFolder: string;
  readonly replicated: Replicated | null;
  /** Past every proxy, for the oracle and for faults of the log itself. */
  readonly direct: Redis;
  readonly nodes: readonly WorldNode[];
  readonly workers: readonly WorldNode[];
  readonly swarm: Swarm;
  /** The key of this name of the event. */
  key(name: string): string;
  /** Says that what was broken is whole again: from now on the way back is timed. Without it, from the end of the fault. */
  lifted(): void;
  liftedAtMs(): number | null;
  /** Says something that belongs beside the result. */
  note(text: string): void;
  readonly notes: readonly string[];
}

const slug = 'idm-2024-geneva';

export async function openWorld(seed: number, options: WorldOptions = {}): Promise<World> {
  const { nodes: nodeCount = 2, workers: workerCount = 0, people = 24, env = {} } = options;
  const stack = new AsyncDisposableStack();
  try {
    const random = seeded(seed);
    const folder = await mkdtemp(join(tmpdir(), 'plenary-chaos-'));
    stack.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    const disk = join(folder, 'disk');
    await mkdir(disk);
    if (options.redisDisk) stack.defer(await options.redisDisk(disk));
    const redisFolder = join(disk, 'redis');
    await mkdir(redisFolder);
    const redis = stack.use(await startRedis({ folder: redisFolder, args: options.replicated ? replicatedArgs : (options.redisArgs ?? []) }));
    const replicated = options.replicated ? stack.use(await replicate(redis)) : null;
    const direct = stack.adopt(new Redis(redis.url, { maxRetriesPerRequest: null, retryStrategy: () => 100 }), (client) => client.disconnect());
    direct.on('error', () => undefined);
    const node = (name: string, role: WorldNode['role']): Promise<WorldNode> => startNode({ name, role, redisPort: redis.port, folder, random, env: { ...env, ...replicated?.env } });
    const nodes: WorldNode[] = [];
    const workers: WorldNode[] = [];
    for (let n = 0; n < nodeCount; n += 1) nodes.push(stack.use(await node(`node-${n}`, workerCount > 0 ? 'web' : 'both')));
    for (let n = 0; n < workerCount; n += 1) workers.push(stack.use(await node(`worker-${n}`, 'worker')));
    const swarm = stack.use(await openSwarm({ nodes, people, random: random.branch('swarm') }));
    const notes: string[] = [];
    let liftedAtMs: number | null = null;
    const owned = stack.move();
    return {
      seed, random: random.branch('fault'), redis, redisFolder, replicated, direct, nodes, workers, swarm, notes,
      key: (name) => `plenary:{${slug}}:${name}`,
      lifted: () => void (liftedAtMs = performance.now()),
      liftedAtMs: () => liftedAtMs,
      note: (text) => void notes.push(text),
      [Symbol.asyncDispose]: () => owned.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}
