import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../scripts/paths.mjs';
import { isAlive, stopProcess } from '../scripts/processes.mjs';
import { askRedis } from '../scripts/redis-wire.mjs';
import { readConnection } from '../scripts/redis-folder.mjs';

/**
 * @typedef {object} Start
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<Record<string, string>>} ready
 * @property {Promise<number | null>} exit
 * @property {(words: RegExp) => Promise<void>} says
 * @property {() => string} said
 */

let dataDir = '';
/** @type {Start[]} */
let starts = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'start-'));
});
afterEach(async () => {
  for (const { child } of starts) if (child.exitCode === null && child.signalCode === null) await stopProcess(child.pid ?? 0, 20_000);
  starts = [];
  const left = redisPid();
  if (left) await stopProcess(left, 5_000);
  rmSync(dataDir, { recursive: true, force: true });
});

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Start}
 */
function start(env = {}) {
  const child = spawn(process.execPath, [join(root, 'infra', 'scripts', 'start.mjs'), '--json'], {
    env: { ...process.env, REDIS_URL: '', PORT: '0', PLENARY_DATA: dataDir, PLENARY_SERVER_ENTRY: join('infra', 'integration', 'stand-in.mjs'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  /** @type {Promise<number | null>} */
  const exit = new Promise((resolve) => child.once('close', resolve));
  /** @type {Promise<Record<string, string>>} */
  const ready = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line)));
    void exit.then(() => reject(new Error(`ended before it was ready:\n${said}`)));
  });
  ready.catch(() => {});
  /** @param {RegExp} words */
  const says = async (words) => {
    while (!words.test(said)) await new Promise((resolve) => child.stderr.once('data', resolve));
  };
  const one = { child, ready, exit, says, said: () => said };
  starts.push(one);
  return one;
}

function redisPid() {
  try {
    const pid = Number(readFileSync(join(dataDir, 'redis', 'redis.pid'), 'utf8'));
    return isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function serverPid() {
  const [pid] = [...starts].reverse().map(({ child }) => child.pid);
  return Number(JSON.parse(readFileSync(join(dataDir, 'run', `${pid}.json`), 'utf8')).serverPid);
}

/** @param {string[]} command */
async function redis(...command) {
  const connection = readConnection(join(dataDir, 'redis'));
  if (!connection) throw new Error('no Redis has been started here');
  const [values] = await askRedis(connection, [command]);
  return values;
}

describe('npm start', () => {
  it('prints four addresses, runs a durable Redis with a password, and leaves nothing behind on Ctrl-C', async () => {
    const plenary = start();
    expect(Object.keys(await plenary.ready)).toEqual(['participant', 'moderator', 'host', 'screen']);
    const [pid, server] = [redisPid(), serverPid()];
    expect(await redis('CONFIG', 'GET', 'appendfsync')).toEqual(['appendfsync', 'always']);
    expect(await redis('CONFIG', 'GET', 'bind')).toEqual(['bind', '127.0.0.1']);
    await expect(askRedis({ port: readConnection(join(dataDir, 'redis'))?.port ?? 0, password: 'guess' }, [['PING']])).rejects.toThrow(/WRONGPASS/);
    plenary.child.kill('SIGINT');
    expect(await plenary.exit).toBe(0);
    expect([pid, server].map((one) => isAlive(Number(one)))).toEqual([false, false]);
  });

  it('a second start finds what the first one kept', async () => {
    const first = start();
    await first.ready;
    await redis('SET', 'kept', 'yes');
    first.child.kill('SIGTERM');
    await first.exit;
    await start().ready;
    expect(await redis('GET', 'kept')).toEqual(['yes']);
  });

  it('a start script that was killed leaves a Redis that the next one uses and stops', async () => {
    const first = start();
    await first.ready;
    const pid = redisPid();
    first.child.kill('SIGKILL');
    await first.exit;
    const second = start();
    await second.ready;
    expect(redisPid()).toBe(pid);
    second.child.kill('SIGINT');
    expect(await second.exit).toBe(0);
    expect(redisPid()).toBeUndefined();
  });

  it('a Redis and a server that die are started again, with the data and at the same place', async () => {
    const plenary = start();
    const { participant = '' } = await plenary.ready;
    const before = readConnection(join(dataDir, 'redis'));
    await redis('SET', 'kept', 'yes');
    process.kill(redisPid() ?? 0, 'SIGKILL');
    await plenary.says(/Redis is back/);
    expect(readConnection(join(dataDir, 'redis'))).toEqual(before);
    expect(await redis('GET', 'kept')).toEqual(['yes']);
    process.kill(serverPid(), 'SIGKILL');
    await plenary.says(/The server is back/);
    expect(participant).toMatch(/\/j\/CODE$/);
  });

  it('two starts in one folder share one Redis, and who stays takes it over', async () => {
    const first = start();
    await first.ready;
    const second = start();
    await second.ready;
    await second.says(/Another start runs the Redis/);
    first.child.kill('SIGINT');
    await first.exit;
    await second.says(/Redis is back/);
    expect(await redis('PING')).toEqual(['PONG']);
  });

  it('a port that is taken is a sentence and the way to another one', async () => {
    const other = createServer();
    /** @type {number} */
    const port = await new Promise((resolve) => other.listen(0, () => resolve(Object(other.address()).port)));
    const plenary = start({ PORT: String(port) });
    expect(await plenary.exit).toBe(1);
    expect(plenary.said()).toMatch(new RegExp(`Port ${port} is already used.*PORT=${port + 1} npm start`));
    other.close();
  });

  it('a server that does not start is told with its last words, and nothing stays', async () => {
    const plenary = start({ STAND_IN_FAILS: '1' });
    expect(await plenary.exit).toBe(1);
    expect(plenary.said()).toMatch(/ended with code 3[\s\S]*the hall is on fire/);
    expect(redisPid()).toBeUndefined();
  });

  it('a REDIS_URL that nobody answers is a sentence', async () => {
    const plenary = start({ REDIS_URL: 'redis://127.0.0.1:1' });
    expect(await plenary.exit).toBe(1);
    expect(plenary.said()).toMatch(/REDIS_URL names a Redis that does not answer/);
  });
});
