// A real server process of a test, on a free port.
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { startProcess, type Child } from './process.ts';
import { dataFolderOf } from './redis.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Ready {
  readonly addresses: Readonly<Record<'participant' | 'moderator' | 'host' | 'screen', string>>;
  readonly joinCode: string;
  readonly readOnly?: { readonly why: string; readonly repair: string } | null;
}

export interface TestPlenary extends AsyncDisposable {
  readonly url: string;
  readonly ready: Ready;
  readonly process: Child;
  /** The token in an address of `ready`. */
  readonly invite: (role: 'moderator' | 'host') => string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface PlenaryOptions {
  readonly redisUrl: string;
  readonly role?: 'web' | 'worker' | 'both';
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export async function startPlenary({ redisUrl, role = 'both', port = 0, env = {} }: PlenaryOptions): Promise<TestPlenary> {
  const data = dataFolderOf(redisUrl) ?? (await mkdtemp(join(tmpdir(), 'plenary-data-')));
  const running = startProcess({
    command: process.execPath,
    args: [resolve(root, 'server/src/main.ts')],
    env: { REDIS_URL: redisUrl, PORT: `${port}`, HOST: '127.0.0.1', PLENARY_ROLE: role, PLENARY_LOG_LEVEL: 'info', PLENARY_DATA: data, ...env },
    ipc: true,
  });
  const ready = role === 'worker' ? await workerReady(running) : await webReady(running);
  return {
    url: new URL(ready.addresses.participant).origin,
    ready,
    process: running,
    invite: (who) => new URL(ready.addresses[who]).hash.slice('#invite='.length),
    stop: running.stop,
    kill: running.kill,
    [Symbol.asyncDispose]: running.kill,
  };
}

async function webReady({ child, said }: Child): Promise<Ready> {
  const exit = once(child, 'exit').then(() => {
    throw new Error(`The server ended before it was ready: ${said()}`);
  });
  const [message] = await Promise.race([once(child, 'message'), exit]);
  exit.catch(() => undefined);
  return message as Ready;
}

/** A worker has no addresses: its log line says that it is ready. */
async function workerReady({ child, said }: Child): Promise<Ready> {
  while (!said().includes('"msg":"ready"')) await once(child.stderr ?? child, 'data');
  const none = 'http://127.0.0.1:0';
  return { addresses: { participant: none, moderator: none, host: none, screen: none }, joinCode: '' };
}
