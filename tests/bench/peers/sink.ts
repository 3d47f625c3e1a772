// Peer: a server that does next to nothing. Lets a client in, answers each message with one fixed frame. With it the bench knows
// how much the crowd itself can do, and what it costs.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { serve } from './serve.ts';

const answerTo = (key: string): string => createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
const textFrame = (text: string): Buffer => Buffer.concat([Buffer.from([0x81, Buffer.byteLength(text)]), Buffer.from(text)]);
const [open, letIn, yes] = [textFrame('0{"sid":"s"}'), textFrame('40{"sid":"s"}'), textFrame('431[{"ok":true,"seq":12345}]')];

const http = createServer();
http.on('upgrade', (request, socket) => {
  socket.on('error', () => undefined);
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${answerTo(String(request.headers['sec-websocket-key']))}\r\n\r\n`);
  socket.write(open);
  let known = false;
  socket.on('data', () => {
    socket.write(known ? yes : letIn);
    known = true;
  });
});
serve(http);
