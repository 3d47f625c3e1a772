// Peer: a server that does next to nothing. Lets a client in, answers messages unread, by their number. With it the bench knows
// how much the crowd itself can do, and what it costs.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { serve } from './serve.ts';

const answerTo = (key: string): string => createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
const textFrame = (text: string): Buffer => Buffer.concat([Buffer.from([0x81, Buffer.byteLength(text)]), Buffer.from(text)]);
const [open, letIn] = [textFrame('0{"sid":"s"}'), textFrame('40{"sid":"s"}')];

const http = createServer();
http.on('upgrade', (request, socket) => {
  socket.on('error', () => undefined);
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${answerTo(String(request.headers['sec-websocket-key']))}\r\n\r\n`);
  socket.write(open);
  let taken = 0;
  socket.on('data', () => {
    socket.write(taken === 0 ? letIn : textFrame(`43${taken}[{"ok":true,"seq":12345}]`));
    taken += 1;
  });
});
serve(http);
