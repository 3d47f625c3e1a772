// One process of Plenary in a world of faults: its lines to people and to Redis go through fault proxies, its files lie in a folder of its own.
import { join, resolve } from 'node:path';
import { startPlenary, type TestPlenary } from '../../harness/plenary.ts';
import { freePort } from '../../harness/redis.ts';
import { startProxy, type FaultProxy } from '../proxy/proxy.ts';
import type { Random } from '../seed.ts';

export interface NodeOptions {
  readonly name: string;
  readonly role: 'web' | 'worker' | 'both';
  readonly redisPort: number;
  readonly folder: string;
  readonly random: Random;
  readonly env: Readonly<Record<string, string>>;
}

export interface WorldNode extends AsyncDisposable {
  readonly name: string;
  readonly role: NodeOptions['role'];
  /** Past the proxy: for health and for joining. */
  readonly url: string;
  /** Through the proxy: for connections. */
  readonly lineUrl: string;
  /** Between people and this process. */
  readonly line: FaultProxy;
  /** Between this process and Redis. */
  readonly redisLine: FaultProxy;
  server(): TestPlenary;
  start(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Asks it to leave, and waits until it has left. */
  stop(): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** Holds up its event loop for three seconds, as a long computation would. */
  block(): void;
}

const blocker = resolve(import.meta.dirname, 'block-on-signal.ts');

export async function startNode({ name, role, redisPort, folder, random, env }: NodeOptions): Promise<WorldNode> {
  const port = await freePort();
  const redisLine = await startProxy({ to: redisPort, random: random.branch(`${name} to Redis`) });
  const line = await startProxy({ to: port, random: random.branch(`${name} to people`) });
  const start = (): Promise<TestPlenary> =>
    startPlenary({
      redisUrl: `redis://127.0.0.1:${redisLine.port}`,
      role,
      port,
      env: { PLENARY_DATA: join(folder, name), NODE_OPTIONS: `--import ${blocker}`, ...env },
    });
  let running = await start();
  const signal = (what: NodeJS.Signals): void => void running.process.child.kill(what);
  return {
    name,
    role,
    url: `http://127.0.0.1:${port}`,
    lineUrl: `http://127.0.0.1:${line.port}`,
    line,
    redisLine,
    server: () => running,
    async start() {
      running = await start();
    },
    kill: () => running.kill(),
    stop: () => running.stop(),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    block: () => signal('SIGUSR2'),
    async [Symbol.asyncDispose]() {
      await running.kill();
      await line[Symbol.asyncDispose]();
      await redisLine[Symbol.asyncDispose]();
    },
  };
}
