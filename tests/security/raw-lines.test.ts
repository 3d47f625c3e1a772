// Who speaks HTTP by hand, badly or for ever, ends their own line and nobody else's.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHall, type Hall } from '../harness/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall({ session: 'panel-1' });
});
afterAll(() => hall[Symbol.asyncDispose]());

async function line(): Promise<{ socket: Socket; said: () => string; ended: Promise<unknown> }> {
  const socket = connect(hall.port, '127.0.0.1');
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
  socket.on('error', () => undefined);
  // `once` would take a reset for a failure of the test: that a line is reset is one way to end it.
  const ended = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
  await once(socket, 'connect');
  return { socket, said: () => text, ended };
}

const status = (answer: string): string => /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'none';
/** Now, or soon: one that a busy machine has kept from its work is not ready for some seconds. */
async function isWell(): Promise<boolean> {
  const limit = AbortSignal.timeout(45_000);
  while (!limit.aborted) if ((await fetch(`${hall.url}/api/health/ready`)).ok) return true;
  return false;
}

describe('a line', () => {
  it('with headers larger than any of ours is refused', async () => {
    const { socket, said, ended } = await line();
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(40_000)}\r\n\r\n`);
    await ended;
    expect(status(said())).toBe('431');
    expect(await isWell()).toBe(true);
  });

  it('that is no HTTP is refused', async () => {
    const { socket, said, ended } = await line();
    socket.write('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 is what a browser says that means TLS\r\n\r\n');
    await ended;
    expect(status(said())).toBe('400');
    expect(await isWell()).toBe(true);
  });

  it.concurrent('that never ends its headers is ended, while others are served', async () => {
    const slow = await Promise.all(Array.from({ length: 50 }, line));
    let bytes = 0;
    const dripping = setInterval(() => {
      for (const { socket, said } of slow) if (socket.writable && said() === '') socket.write(bytes === 0 ? 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ' : 'a');
      bytes += 1;
    }, 500);
    expect(await isWell()).toBe(true);
    await Promise.all(slow.map(({ ended }) => ended));
    clearInterval(dripping);
    expect(new Set(slow.map(({ said }) => status(said())))).toEqual(new Set(['408']));
    expect(await isWell()).toBe(true);
  });

  it.concurrent('that promises a body and never sends it is ended', async () => {
    const { socket, said, ended } = await line();
    socket.write('POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
    await ended;
    expect(status(said())).toBe('408');
    expect(await isWell()).toBe(true);
  });

  it('that says it is a WebSocket and then sends what is none is ended', async () => {
    const { socket, said, ended } = await line();
    socket.write('GET /live/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n');
    await once(socket, 'data');
    socket.write('this is no frame at all, and much longer than a frame may claim to be'.repeat(50));
    await ended;
    expect(status(said())).toBe('101');
    expect(await isWell()).toBe(true);
  });
});
