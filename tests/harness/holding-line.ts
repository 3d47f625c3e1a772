// A line to Redis that holds back one chosen request: what a process has sent and Redis has not seen, for as long as a test needs.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface HoldingLine extends AsyncDisposable {
  readonly url: string;
  /** Holds the next request that matches, and what follows it on the same connection; resolves once there is one. */
  hold(request: RegExp): Promise<void>;
  /** Lets through what is held. What belonged to a process that died meanwhile is gone with it. */
  release(): void;
}

interface Held { readonly far: Socket; readonly chunks: Buffer[] }

export async function startHoldingLine(toPort: number): Promise<HoldingLine> {
  const open = new Set<Socket>();
  const held = new Map<Socket, Held>();
  let waiting: { request: RegExp; told: () => void } | null = null;
  const keep = (socket: Socket, other: Socket): void => {
    open.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      open.delete(socket);
      held.delete(socket);
      other.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect(toPort, '127.0.0.1');
    keep(near, far);
    keep(far, near);
    far.pipe(near);
    near.on('data', (chunk: Buffer) => {
      if (waiting?.request.test(chunk.toString('latin1'))) {
        held.set(near, { far, chunks: [] });
        waiting.told();
        waiting = null;
      }
      const mine = held.get(near);
      if (mine) mine.chunks.push(chunk);
      else far.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return {
    url: `redis://127.0.0.1:${address.port}`,
    hold(request) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting = { request, told: resolve };
      return promise;
    },
    release() {
      for (const { far, chunks } of held.values()) for (const chunk of chunks) far.write(chunk);
      held.clear();
    },
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}
