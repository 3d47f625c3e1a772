// Peer: a bare echo through a Redis stream. What comes in is appended, read back, acknowledged and sent to whoever watches; nothing is judged.
import { createServer } from 'node:http';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';
import { serve } from './serve.ts';

const stream = 'bench:{echo}:log';
const url = process.env['REDIS_URL'] ?? '';
const [writing, reading] = [new Redis(url), new Redis(url)];
const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false, httpCompression: false });
const waiting = new Map<string, (answer: unknown) => void>();

io.on('connection', (socket) => {
  socket.on('watch', () => void socket.join('watching'));
  socket.on('command', (command: { id: string }, acknowledge: (answer: unknown) => void) => {
    waiting.set(command.id, acknowledge);
    void writing.xadd(stream, '*', 'command', JSON.stringify(command));
  });
});

async function follow(): Promise<never> {
  for (let last = '0';;) {
    const [[, entries] = ['', []]] = (await reading.xread('BLOCK', 0, 'STREAMS', stream, last)) ?? [];
    for (const [id, [, text = '{}']] of entries) {
      last = id;
      const command = JSON.parse(text) as { id: string };
      waiting.get(command.id)?.({ ok: true, result: { question: command.id } });
      waiting.delete(command.id);
      io.to('watching').emit('delta', { records: [{ kind: 'question', ...command, desk: { screened: true } }] });
    }
  }
}
void follow();
serve(http);
