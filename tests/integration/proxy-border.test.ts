// What nginx does at the border: nobody can claim another address, slow senders stay outside, nothing that may have been done is sent twice.
import { createServer, type RequestListener } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { io } from 'socket.io-client';
import { livePath } from '@plenary/protocol/version';
import { openHall, type Hall } from '../harness/hall.ts';
import { post } from '../harness/person.ts';
import { startProxy, type TestProxy } from '../harness/proxy.ts';
import { freePort } from '../harness/redis.ts';

describe('a node behind a proxy', () => {
  let hall: Hall;
  let proxy: TestProxy;
  const kept = new AsyncDisposableStack();

  beforeAll(async () => {
    hall = kept.use(await openHall({ env: { PLENARY_TRUST_PROXY: '1' } }));
    proxy = kept.use(await startProxy([hall.port]));
  });
  afterAll(() => kept.disposeAsync());

  it('a client that claims other addresses is counted under its own', async () => {
    const guess = (n: number): ReturnType<typeof post> =>
      post(`${proxy.url}/api/join`, { code: `GUESS-${n}` }, { 'x-forwarded-for': `203.0.113.${n}`, 'x-real-ip': `203.0.113.${n}`, forwarded: `for=203.0.113.${n}` });
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => guess(n)));
    expect(answers.map(({ status }) => status)).toContain(429);
    expect(await post(`${proxy.url}/api/join`, { code: 'IDM-2024' })).toMatchObject({ status: 200 });
  });

  it('a client can claim neither another protocol nor another host', async () => {
    const claims = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'elsewhere.example' };
    expect((await post(`${proxy.url}/api/join`, { code: 'IDM-2024' }, claims)).cookies[0]).not.toMatch(/Secure/i);
    const card = (await (await fetch(`${proxy.url}/api/events/IDM-2024`, { headers: claims })).json()) as { joinUrl: string };
    expect(card.joinUrl).not.toMatch(/elsewhere|https/);
  });

  it('a page from elsewhere can neither connect nor post; our own can', async () => {
    const knock = (origin: string, transport: string): Promise<string> => {
      const socket = io(proxy.url, { path: livePath, transports: [transport], extraHeaders: { origin }, reconnection: false, forceNew: true, auth: {} });
      const { promise, resolve } = Promise.withResolvers<string>();
      socket.once('connect_error', (error: Error & { data?: { code?: string } }) => resolve(error.data?.code ?? 'no way in'));
      return promise.finally(() => socket.disconnect());
    };
    for (const transport of ['websocket', 'polling']) {
      expect(await knock('https://elsewhere.example', transport)).toBe('no way in');
      // It came in as far as our own guard, which reads its handshake.
      expect(await knock(proxy.url, transport)).toBe('frame-invalid');
    }
    expect(await post(`${proxy.url}/api/join`, { code: 'IDM-2024' }, { origin: 'https://elsewhere.example' })).toMatchObject({ status: 403 });
    expect(await post(`${proxy.url}/api/join`, { code: 'IDM-2024' }, { origin: proxy.url })).toMatchObject({ status: 200 });
  });

  it('bodies past the limit are refused by the server, in its own words', async () => {
    expect(await post(`${proxy.url}/api/join`, { code: 'x'.repeat(200_000) })).toMatchObject({ status: 413, body: { error: { code: 'frame-too-large' } } });
  });

  it('the access log keeps no address, no query and no id of a connection', async () => {
    await fetch(`${proxy.url}/api/me?as=staff`, { headers: { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'Telling/1.0', referer: 'https://telling.example' } });
    const polling = (await (await fetch(`${proxy.url}${livePath}/?EIO=4&transport=polling&line=tell-tale`)).text()).slice(1);
    await fetch(`${proxy.url}${livePath}/?EIO=4&transport=polling&line=tell-tale&sid=unheard-of`);
    const log = await proxy.end();
    expect(log).toContain('GET /api/me 401');
    expect(log).toMatch(/GET \/live\/ 503/);
    expect(log).not.toContain((JSON.parse(polling) as { sid: string }).sid);
    expect(log).not.toMatch(/203\.0\.113|as=|sid=|tell-tale|unheard-of|Telling|telling/);
  });
});

describe('nginx between people and nodes', () => {
  it('who sends headers or a body slowly, or half of them, reaches no node', async () => {
    await using node = await startNode((_request, answer) => answer.end('here'));
    await using proxy = await startProxy([node.port]);
    const slow: Socket[] = [];
    for (const text of ['GET / HTTP/1.1\r\nHost: hall\r\nX-Slow: ', 'POST /api/join HTTP/1.1\r\nHost: hall\r\nContent-Length: 50\r\n\r\n{"code"']) {
      for (let n = 0; n < 50; n += 1) {
        const socket = connect(proxy.port, '127.0.0.1');
        await once(socket, 'connect');
        socket.write(text);
        slow.push(socket);
      }
    }
    expect(await (await fetch(proxy.url)).text()).toBe('here');
    expect(node.connections()).toBe(1);
    for (const socket of slow) socket.destroy();
  });

  it('what may have been done is not sent to another node; what only asks is', async () => {
    const seen: string[] = [];
    await using dying = await startNode((request) => {
      seen.push(`${request.method} at the dying`);
      request.socket.destroy();
    });
    await using well = await startNode((request, answer) => {
      seen.push(`${request.method} at the other`);
      answer.end();
    });
    await using proxy = await startProxy([dying.port, well.port]);
    for (const method of ['POST', 'PATCH', 'GET']) {
      seen.length = 0;
      const answers = [await fetch(proxy.url, { method }), await fetch(proxy.url, { method })];
      const statuses = answers.map(({ status }) => status).toSorted();
      expect([method, seen.filter((text) => text.endsWith('other')).length, statuses]).toEqual([method, method === 'GET' ? 2 : 1, method === 'GET' ? [200, 200] : [200, 502]]);
    }
  });

  it('a node that is not there costs nobody anything, whatever they send', async () => {
    await using well = await startNode((_request, answer) => answer.end());
    await using proxy = await startProxy([await freePort(), well.port]);
    for (const method of ['POST', 'GET', 'POST', 'GET', 'DELETE', 'PATCH']) expect((await fetch(proxy.url, { method })).status).toBe(200);
  });

  it('a node that says that it is not ready is passed over', async () => {
    await using loading = await startNode((_request, answer) => answer.writeHead(503).end());
    await using well = await startNode((_request, answer) => answer.end('ready'));
    await using proxy = await startProxy([loading.port, well.port]);
    for (let n = 0; n < 4; n += 1) {
      expect(await (await fetch(proxy.url)).text()).toBe('ready');
      expect(await (await fetch(`${proxy.url}${livePath}/?transport=polling&line=${n}`)).text()).toBe('ready');
    }
  });
});

interface Node extends AsyncDisposable { readonly port: number; connections(): number }

/** Stands for a node, and counts who reaches it. */
async function startNode(handle: RequestListener): Promise<Node> {
  const server = createServer(handle);
  let connections = 0;
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => void server.close(closed));
    },
  };
}
