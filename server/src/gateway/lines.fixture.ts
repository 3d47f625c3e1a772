// A real Socket.IO server and real clients on loopback, for tests of what goes down a line. A client's TCP connection can be frozen.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket as NetSocket } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { io, type Socket as ClientSocket } from 'socket.io-client';

export interface Pair { readonly server: Socket; readonly client: ClientSocket }

export interface Lines extends AsyncDisposable {
  connect(transports?: readonly ('websocket' | 'polling')[]): Promise<Pair>;
}

export async function openLines(): Promise<Lines> {
  const http = createServer();
  const server = new Server(http, { perMessageDeflate: false });
  await new Promise<void>((listening) => void http.listen(0, '127.0.0.1', listening));
  const { port } = http.address() as AddressInfo;
  const tcp = new Set<NetSocket>();
  http.on('connection', (socket) => tcp.add(socket));
  return {
    async connect(transports = ['websocket']) {
      const welcomed = once(server, 'connection') as Promise<[Socket]>;
      const client = io(`http://127.0.0.1:${port}`, { transports: [...transports], forceNew: true, reconnection: false });
      const [[connected]] = await Promise.all([welcomed, heard(client, 'connect')]);
      return { server: connected, client };
    },
    async [Symbol.asyncDispose]() {
      for (const socket of tcp) socket.destroy();
      await server.close();
    },
  };
}

/** Resolves when a client hears an event. */
export const heard = (client: ClientSocket, event: string): Promise<void> => new Promise((resolve) => client.once(event, () => resolve()));

/** The TCP connection of a client in Node, under the WebSocket. */
export function tcpOf(client: ClientSocket): NetSocket {
  const transport = client.io.engine.transport as unknown as { readonly ws: { readonly _socket: NetSocket } };
  return transport.ws._socket;
}
