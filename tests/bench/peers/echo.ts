// Peer: Socket.IO in memory. Acknowledges a command at once and keeps nothing; `say` goes to all, by its room broadcast.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { serve } from './serve.ts';

const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false, httpCompression: false, pingInterval: 5000, pingTimeout: 5000 });
let seq = 0;
io.on('connection', (socket) => {
  socket.on('command', (_command: unknown, acknowledge: (answer: unknown) => void) => {
    seq += 1;
    acknowledge({ ok: true, seq });
  });
  socket.on('say', (payload: unknown) => io.emit('delta', payload));
});
serve(http);
