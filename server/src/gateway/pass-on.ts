// Behind a proxy: a request that this node cannot take (it loads, leaves, has lost the log, or does not know the connection) is answered
// so that the proxy asks the next node, and nobody notices. Who is connected here goes on here.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'socket.io';

export function passOn(io: Server, isReady: () => boolean): void {
  const here = new Set<string>();
  io.engine.on('connection', (line: { readonly id: string; once(event: 'close', then: () => void): void }) => {
    here.add(line.id);
    line.once('close', () => here.delete(line.id));
  });
  io.engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const line = new URLSearchParams(request.url?.split('?')[1]).get('sid');
    if (line === null ? isReady() : here.has(line)) return next();
    response.statusCode = 503;
    response.end();
  });
}
