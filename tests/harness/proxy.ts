// A real nginx of a test's own, with the configuration of infra/nginx, on a free port and in a folder of its own.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProcess } from './process.ts';
import { freePort } from './redis.ts';

const configuration = resolve(import.meta.dirname, '../../infra/nginx');

export interface TestProxy extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Ends it and gives back its access log. */
  end(): Promise<string>;
}

/** In front of the nodes on these ports of this machine. */
export async function startProxy(nodePorts: readonly number[]): Promise<TestProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-proxy-'));
  const port = await freePort();
  await cp(configuration, folder, { recursive: true });
  await Promise.all(['temp', 'logs'].map((name) => mkdir(join(folder, name))));
  const nodes = await readFile(join(folder, 'place/nodes.conf'), 'utf8');
  const settings = /^server web-1:8080(.*)$/m.exec(nodes)?.[1];
  if (!settings) throw new Error('place/nodes.conf does not name the node web-1:8080');
  await writeFile(join(folder, 'place/nodes.conf'), nodePorts.map((node) => `server 127.0.0.1:${node}${settings}\n`).join(''));
  const listen = await readFile(join(folder, 'place/listen.conf'), 'utf8');
  await writeFile(join(folder, 'place/listen.conf'), listen.replace('listen 8080', `listen 127.0.0.1:${port}`));
  // Started by root, its workers would be somebody who may not write here.
  const user = process.getuid?.() === 0 ? `user ${userInfo().username};` : '';
  const nginx = startProcess({ command: process.env['PLENARY_NGINX'] ?? '/usr/sbin/nginx', args: ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', `daemon off; ${user}`] });
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  if (!(await accepts(port))) {
    await nginx.kill();
    await remove();
    throw new Error(`nginx did not start: ${nginx.said()}`);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async end() {
      await nginx.stop();
      return readFile(join(folder, 'logs/access.log'), 'utf8');
    },
    async [Symbol.asyncDispose]() {
      await nginx.stop();
      await remove();
    },
  };
}

/** Nobody says when nginx listens: it is asked until it does. */
async function accepts(port: number): Promise<boolean> {
  const limit = AbortSignal.timeout(45_000);
  while (!limit.aborted) {
    const socket = connect(port, '127.0.0.1');
    const answer = Promise.withResolvers<boolean>();
    socket.once('connect', () => answer.resolve(true));
    socket.once('error', () => answer.resolve(false));
    const listens = await answer.promise;
    socket.destroy();
    if (listens) return true;
    await pause(25);
  }
  return false;
}
