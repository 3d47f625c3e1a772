// Real sentinels of a test's own, that agree on who is the master; they and their files end with the test.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startProcess, type Child } from './process.ts';
import { freePort } from './redis.ts';

export interface Sentinels extends AsyncDisposable {
  /** As `REDIS_SENTINELS` and `REDIS_MASTER` take them. */
  readonly addresses: string;
  readonly master: string;
  /** The port of the master that they name now. */
  masterPort(): Promise<number>;
  /** Resolves once they name another master than this one, and it says itself that it is one. */
  promoted(insteadOf: number): Promise<number>;
}

const master = 'plenary';
const quorum = 2;
const settings = (port: number, masterPort: number): string => [
  `port ${port}`,
  'bind 127.0.0.1',
  `sentinel monitor ${master} 127.0.0.1 ${masterPort} ${quorum}`,
  `sentinel down-after-milliseconds ${master} 1000`,
  `sentinel failover-timeout ${master} 6000`,
  '',
].join('\n');

/** Three of them, once they know each other and `replicas` replicas. */
export async function startSentinels(masterPort: number, replicas: number): Promise<Sentinels> {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-sentinels-'));
  const running: { port: number; child: Child; line: Redis }[] = [];
  for (let n = 0; n < 3; n += 1) {
    const port = await freePort();
    const file = join(folder, `${port}.conf`);
    await writeFile(file, settings(port, masterPort));
    const child = startProcess({ command: process.env['PLENARY_REDIS_SERVER'] ?? 'redis-server', args: [file, '--sentinel', '--dir', folder] });
    const line = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null, enableReadyCheck: false });
    line.on('error', () => undefined);
    running.push({ port, child, line });
  }
  const told = async (line: Redis): Promise<ReadonlyMap<string, string>> => {
    const flat = (await line.call('SENTINEL', 'MASTER', master)) as string[];
    return new Map(flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ''] as const] : [])));
  };
  const knowsAll = (seen: ReadonlyMap<string, string>): boolean => seen.get('num-other-sentinels') === '2' && seen.get('num-slaves') === String(replicas);
  for (const { line } of running) await until('sentinels that know each other', async () => knowsAll(await told(line)));
  const masterPortOf = async (line: Redis): Promise<number> => Number((await told(line)).get('port'));
  const [first] = running;
  if (!first) throw new Error('no sentinel');
  return {
    addresses: running.map(({ port }) => `127.0.0.1:${port}`).join(','),
    master,
    masterPort: () => masterPortOf(first.line),
    async promoted(insteadOf) {
      let port = insteadOf;
      await until('another master', async () => {
        const ports = await Promise.all(running.map(({ line }) => masterPortOf(line)));
        port = ports[0] ?? insteadOf;
        return port !== insteadOf && ports.every((each) => each === port) && (await isMaster(port));
      });
      return port;
    },
    async [Symbol.asyncDispose]() {
      for (const { child, line } of running) {
        line.disconnect();
        await child.kill();
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function isMaster(port: number): Promise<boolean> {
  const line = new Redis(port, '127.0.0.1');
  const info = await line.info('replication').catch(() => '');
  line.disconnect();
  return info.includes('role:master');
}

/** Asks again and again; the answers keep the pace. */
export async function until(what: string, seen: () => Promise<boolean>): Promise<void> {
  const limit = AbortSignal.timeout(60_000);
  while (!(await seen())) {
    if (limit.aborted) throw new Error(`Never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
