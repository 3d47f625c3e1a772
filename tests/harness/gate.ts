// A gate in front of a Redis of a test: lets bytes through, or keeps what goes in one direction until it is opened or cut.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

type Way = 'requests' | 'replies';

export interface Gate extends AsyncDisposable {
  readonly url: string;
  /** From now on, what goes this way on the lines that are open is kept. Lines that open later are free. */
  hold(way: Way): void;
  /** Lets through what was kept, also where the other end has long left. */
  release(): Promise<void>;
  /** Ends the open lines towards the client. What was kept for Redis can still be released. */
  cut(): void;
}

interface Line { readonly client: Socket; readonly redis: Socket; holds: Way | null; readonly kept: Buffer[] }

export async function openGate(redisPort: number): Promise<Gate> {
  const lines = new Set<Line>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const line: Line = { client, redis: connect({ port: redisPort, host: '127.0.0.1' }), holds: null, kept: [] };
    lines.add(line);
    const pass = (way: Way, to: Socket) => (data: Buffer): void => void (line.holds === way ? line.kept.push(data) : to.destroyed || to.write(data));
    client.on('data', pass('requests', line.redis)).on('error', () => undefined);
    line.redis.on('data', pass('replies', client)).on('error', () => undefined).on('close', () => client.destroy());
    client.on('close', () => line.holds ?? line.redis.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold(way) {
      for (const line of lines) line.holds = way;
    },
    async release() {
      for (const { redis, kept, holds } of lines) if (holds === 'requests') for (const data of kept.splice(0)) await new Promise<void>((sent) => redis.write(data, () => sent()));
    },
    cut() {
      for (const { client } of lines) client.destroy();
    },
    async [Symbol.asyncDispose]() {
      for (const { client, redis } of lines) for (const socket of [client, redis]) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
