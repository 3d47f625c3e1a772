// A real Redis Cluster of a test's own: three masters that share the slots. A slot can be moved from one to another.
import { Redis } from 'ioredis';
import { startRedis, type TestRedis } from './redis.ts';
import { until } from './sentinels.ts';

export interface Cluster extends AsyncDisposable {
  /** As `REDIS_CLUSTER` takes them. */
  readonly addresses: string;
  readonly nodes: readonly TestRedis[];
  slotOf(key: string): Promise<number>;
  /** Which of the nodes owns this key's slot, by its place in `nodes`. */
  ownerOf(key: string): Promise<number>;
  /** The keys that each node holds. */
  keys(): Promise<string[][]>;
  /** Moves the slot of this key, with all that is in it, to another node. */
  move(key: string, to: number): Promise<void>;
}

const slots = 16_384;

export async function startCluster(): Promise<Cluster> {
  await using held = new AsyncDisposableStack();
  const nodes: TestRedis[] = [];
  for (let n = 0; n < 3; n += 1) nodes.push(held.use(await startRedis({ args: ['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000'] })));
  const lines = nodes.map(({ url }) => held.adopt(new Redis(url, { enableReadyCheck: false }), (line) => line.disconnect()));
  const line = (n: number): Redis => {
    const found = lines[n];
    if (!found) throw new Error(`The cluster has no node ${n}`);
    return found;
  };
  const firstOf = (n: number): number => Math.floor((slots * n) / nodes.length);
  for (const [n] of nodes.entries()) await line(n).call('CLUSTER', 'ADDSLOTSRANGE', firstOf(n), firstOf(n + 1) - 1);
  for (const { port } of nodes) await line(0).call('CLUSTER', 'MEET', '127.0.0.1', port);
  const isWhole = async (each: Redis): Promise<boolean> => {
    const info = String(await each.call('CLUSTER', 'INFO'));
    return info.includes('cluster_state:ok') && info.includes('cluster_known_nodes:3');
  };
  for (const each of lines) await until('a whole cluster', () => isWhole(each));
  const slotOf = async (key: string): Promise<number> => Number(await line(0).call('CLUSTER', 'KEYSLOT', key));
  const ownerOf = async (key: string): Promise<number> => {
    const slot = await slotOf(key);
    const ranges = (await line(0).call('CLUSTER', 'SLOTS')) as [number, number, [string, number]][];
    const port = ranges.find(([first, last]) => first <= slot && slot <= last)?.[2][1];
    return nodes.findIndex((node) => node.port === port);
  };
  const all = held.move();
  return {
    addresses: nodes.map(({ port }) => `127.0.0.1:${port}`).join(','),
    nodes,
    slotOf,
    ownerOf,
    keys: () => Promise.all(lines.map((each) => each.keys('*'))),
    async move(key, to) {
      const [slot, from] = [await slotOf(key), await ownerOf(key)];
      const [fromId, toId] = [String(await line(from).call('CLUSTER', 'MYID')), String(await line(to).call('CLUSTER', 'MYID'))];
      await line(to).call('CLUSTER', 'SETSLOT', slot, 'IMPORTING', fromId);
      await line(from).call('CLUSTER', 'SETSLOT', slot, 'MIGRATING', toId);
      for (;;) {
        const keys = (await line(from).call('CLUSTER', 'GETKEYSINSLOT', slot, 100)) as string[];
        if (keys.length === 0) break;
        await line(from).call('MIGRATE', '127.0.0.1', nodes[to]?.port ?? 0, '', 0, 5000, 'KEYS', ...keys);
      }
      for (const n of [to, from]) await line(n).call('CLUSTER', 'SETSLOT', slot, 'NODE', toId);
      await until('everybody knows the new owner', async () => (await ownerOf(key)) === to);
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}
