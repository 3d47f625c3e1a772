// What stands before several nodes in a test: hands each new connection to the next node in turn, and past those that do not answer.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Balancer extends AsyncDisposable {
  readonly url: string;
  /** How many connections it has handed to the node on this port so far. */
  handed(port: number): number;
}

export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const counts = new Map<number, number>();
  const open = new Set<Socket>();
  let turn = 0;
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  };
  const server = createServer((caller) => {
    keep(caller);
    caller.pause();
    const start = (turn += 1);
    const tryNode = (attempt: number): void => {
      const port = ports[(start + attempt) % ports.length];
      if (port === undefined || attempt === ports.length) return void caller.destroy();
      const node = connect(port, '127.0.0.1');
      const refused = (): void => tryNode(attempt + 1);
      node.once('error', refused);
      node.once('connect', () => {
        node.off('error', refused);
        keep(node);
        counts.set(port, (counts.get(port) ?? 0) + 1);
        caller.pipe(node).pipe(caller);
        caller.on('close', () => node.destroy());
        node.on('close', () => caller.destroy());
      });
    };
    tryNode(0);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    handed: (port) => counts.get(port) ?? 0,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}
