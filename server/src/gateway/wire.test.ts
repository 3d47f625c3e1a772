// Frames written straight to the line are ordinary Socket.IO for ordinary clients, in order with everything else, by every transport.
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heard, openLines, type Lines } from './lines.fixture.ts';
import { ackFrame, eventFrame, Wire } from './wire.ts';

let lines: Lines;
beforeAll(async () => {
  lines = await openLines();
});
afterAll(() => lines[Symbol.asyncDispose]());

const texts = ['', 'plain', 'é😀\u2028 "quoted"', 'x'.repeat(118), 'x'.repeat(119), 'x'.repeat(70_000)];

describe('a frame', () => {
  for (const transports of [['websocket'], ['polling'], ['polling', 'websocket']] as const) {
    it(`arrives as it was, between ordinary messages, by ${transports.join(' and then ')}`, async () => {
      const { server, client } = await lines.connect(transports);
      if (transports.length === 2) await once(server.conn, 'upgrade');
      const seen: unknown[] = [];
      client.onAny((name: string, payload: unknown) => seen.push([name, payload]));
      const wire = new Wire(server);
      for (const [n, text] of texts.entries()) {
        wire.write(eventFrame('delta', { n, text }));
        server.emit('ordinary', n);
        wire.write(eventFrame('me', { n }));
      }
      const all = heard(client, 'end');
      server.emit('end');
      await all;
      expect(seen.slice(0, -1)).toEqual(texts.flatMap((text, n) => [['delta', { n, text }], ['ordinary', n], ['me', { n }]]));
    });
  }

  it('acknowledges the message whose number it carries', async () => {
    const { server, client } = await lines.connect();
    const wire = new Wire(server);
    server.conn.on('data', (data: string) => {
      const [, id] = /^2(\d+)\[/.exec(data) ?? [];
      wire.write(ackFrame(Number(id), JSON.stringify({ ok: true, asked: data })));
    });
    const [first, second] = [client.emitWithAck('a', 1), client.emitWithAck('b', 2)];
    expect(await first).toEqual({ ok: true, asked: '20["a",1]' });
    expect(await second).toEqual({ ok: true, asked: '21["b",2]' });
  });

  it('asks for a sign of life once, when that is due, and is heard as well', async () => {
    const { server, client } = await lines.connect();
    const wire = new Wire(server);
    let answers = 0;
    server.conn.on('heartbeat', () => (answers += 1));
    const all = heard(client, 'last');
    wire.write(eventFrame('first', 1));
    wire.askSoon();
    const answered = once(server.conn, 'heartbeat');
    const shared = eventFrame('second', 2);
    wire.write(shared);
    wire.ask();
    wire.write(shared);
    wire.write(eventFrame('last', 3));
    await Promise.all([all, answered]);
    // Whatever else was answered has arrived once this is.
    const end = once(server.conn, 'data');
    client.emit('end');
    await end;
    expect(answers).toBe(1);
  });

  it('that never comes leaves the asking to a message of its own, which puts off the question of Engine.IO itself', async () => {
    const { server } = await lines.connect();
    const wire = new Wire(server);
    const answered = once(server.conn, 'heartbeat');
    wire.ask();
    wire.askSoon();
    wire.ask();
    await answered;
  });

  it('to a line that is closed is dropped', async () => {
    const { server, client } = await lines.connect();
    const wire = new Wire(server);
    const gone = once(server, 'disconnect');
    client.disconnect();
    await gone;
    expect(() => wire.write(eventFrame('delta', 1))).not.toThrow();
  });
});
