// The fault proxy itself: what it does to bytes, and that it does nothing else.
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { firstFrame, MessageFaults } from './proxy/messages.ts';
import { startProxy, type FaultProxy } from './proxy/proxy.ts';
import { seeded } from './seed.ts';

let stack = new AsyncDisposableStack();
afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

/** A server that gives back what it gets, a proxy before it, and a way to connect through that. */
async function open(): Promise<{ proxy: FaultProxy; dial: () => Promise<Socket>; received: string[] }> {
  const received: string[] = [];
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      received.push(data.toString());
      socket.write(data);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stack.defer(() => void server.close());
  const address = server.address();
  const proxy = stack.use(await startProxy({ to: typeof address === 'object' && address ? address.port : 0, random: seeded(7) }));
  const dial = async (): Promise<Socket> => {
    const socket = stack.adopt(connect(proxy.port, '127.0.0.1'), (it) => void it.destroy());
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };
  return { proxy, dial, received };
}

/** Resolves when the line is gone, by whatever means. */
const gone = (socket: Socket): Promise<void> => new Promise((closed) => void socket.once('close', () => closed()));

async function read(socket: Socket, length: number): Promise<string> {
  let text = '';
  while (text.length < length) text += String((await once(socket, 'data'))[0]);
  return text;
}

describe('a line through the fault proxy', () => {
  it('carries bytes both ways, whole and in order, also in slices, late and slowly', async () => {
    const { proxy, dial, received } = await open();
    proxy.line({ sliceBytes: 3, latencyMs: 5, bytesPerSecond: 20_000 });
    const socket = await dial();
    const text = 'the order of bytes is never touched '.repeat(5);
    socket.write(text);
    expect(await read(socket, text.length)).toBe(text);
    expect(received.length).toBeGreaterThan(10);
  });

  it('breaks every connection when it is reset, and takes new ones', async () => {
    const { proxy, dial } = await open();
    const socket = await dial();
    socket.write('hello');
    await read(socket, 5);
    const closed = gone(socket);
    proxy.reset();
    await closed;
    const next = await dial();
    next.write('again');
    expect(await read(next, 5)).toBe('again');
  });

  it('half open: what is there carries nothing and stays open, what comes new is good', async () => {
    const { proxy, dial, received } = await open();
    const silent = await dial();
    silent.write('first');
    await read(silent, 5);
    proxy.silence();
    silent.write('never arrives');
    const good = await dial();
    good.write('good');
    expect(await read(good, 4)).toBe('good');
    expect(received.join('')).toBe('firstgood');
    expect(silent.destroyed).toBe(false);
  });

  it('loses the reply of a request that was executed, and the connection with it', async () => {
    const { proxy, dial, received } = await open();
    proxy.loseReplies(/append/, 1);
    const socket = await dial();
    const answers: string[] = [];
    socket.on('data', (data) => answers.push(data.toString()));
    socket.write('append this');
    await gone(socket);
    expect(received).toEqual(['append this']);
    expect(answers).toEqual([]);
    expect(proxy.done.repliesLost).toBe(1);
    const next = await dial();
    next.write('append this');
    expect(await read(next, 11)).toBe('append this');
  });
});

describe('faults at the level of messages', () => {
  const head = Buffer.from('GET /live HTTP/1.1\r\nUpgrade: websocket\r\n\r\n');
  /** A masked text frame, as browsers send it. */
  const frame = (text: string): Buffer => {
    const mask = Buffer.from([1, 2, 3, 4]);
    const body = Buffer.from(text).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
    return Buffer.concat([Buffer.from([0x81, 0x80 | body.length]), mask, body]);
  };

  it('a message that comes twice is whole each time; pings and what is no event come once', async () => {
    const given: Buffer[] = [];
    const copied = Promise.withResolvers<void>();
    const faults = new MessageFaults({
      plan: () => ({ twice: 1, late: 0, withinMs: 1 }),
      random: seeded(1),
      changed: () => undefined,
      give: (bytes) => void (given.push(bytes) === 4 && copied.resolve()),
    });
    const event = frame('42["command",{}]');
    for (const byte of Buffer.concat([head, event, frame('3')])) faults.push(Buffer.from([byte]));
    await copied.promise;
    expect(given).toEqual([head, event, frame('3'), event]);
  });

  it('bytes that are no WebSocket pass as they are', () => {
    const given: string[] = [];
    const faults = new MessageFaults({ plan: () => ({ twice: 1, late: 1, withinMs: 1 }), random: seeded(1), changed: () => undefined, give: (bytes) => void given.push(bytes.toString()) });
    for (const text of ['*1\r\n', '$4\r\nPING\r\n']) faults.push(Buffer.from(text));
    expect(given.join('')).toBe('*1\r\n$4\r\nPING\r\n');
  });

  it('reads the length of long frames', () => {
    const long = Buffer.concat([Buffer.from([0x81, 126, 0x01, 0x00]), Buffer.alloc(256, '4')]);
    expect(firstFrame(Buffer.concat([long, Buffer.from([0x81])]))?.bytes.length).toBe(260);
    expect(firstFrame(long.subarray(0, 259))).toBeNull();
  });
});
