// Peer: bare `ws`. Whatever one client says goes to all of them, as the package's own broadcast example does it.
// With HEARTBEAT_MS it also pings, as its example for dead connections does: what Plenary must do as well.
import { createServer } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { serve } from './serve.ts';

const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
const alive = new WeakSet<WebSocket>();
server.on('connection', (socket) => {
  alive.add(socket);
  socket.on('pong', () => alive.add(socket));
  socket.on('error', () => undefined);
  socket.on('message', (data) => {
    const text = data.toString();
    for (const client of server.clients) if (client.readyState === WebSocket.OPEN) client.send(text);
  });
});
const heartbeatMs = Number(process.env['HEARTBEAT_MS'] ?? 0);
if (heartbeatMs > 0) {
  setInterval(() => {
    for (const client of server.clients) {
      if (!alive.delete(client)) client.terminate();
      else client.ping();
    }
  }, heartbeatMs);
}
serve(http);
