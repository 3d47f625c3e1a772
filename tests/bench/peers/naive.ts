// Peer: live votes as somebody would build them in an afternoon. A round trip to Redis for each vote; the tally goes to everybody
// with each vote, or, with TALLY_EVERY_MS, so often. No login, no limits, no dedupe; durable as far as Redis is.
import { createServer } from 'node:http';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';
import { serve } from './serve.ts';

/** A ballot in a poll, or a support of a question. */
interface Vote { readonly poll?: string; readonly question?: string; readonly options?: readonly string[] }

const redis = new Redis(process.env['REDIS_URL'] ?? '');
const everyMs = Number(process.env['TALLY_EVERY_MS'] ?? 0);
const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false, httpCompression: false, pingInterval: 5000, pingTimeout: 5000 });
const changed = new Set<string>();

async function showTally(poll: string): Promise<void> {
  io.emit('delta', { kind: 'poll', id: poll, title: 'Where to begin?', options: [{ id: 'a', text: 'Skills' }, { id: 'b', text: 'Rights' }], tally: await redis.hgetall(`tally:${poll}`) });
}

async function count({ question, poll = question ?? '', options = ['up'] }: Vote): Promise<{ ok: true; seq: number }> {
  const seq = await redis.hincrby(`tally:${poll}`, options[0] ?? '', 1);
  if (everyMs > 0) changed.add(poll);
  else await showTally(poll);
  return { ok: true, seq };
}

io.on('connection', (socket) => {
  socket.on('command', (vote: Vote, acknowledge: (answer: unknown) => void) => void count(vote).then(acknowledge));
});
if (everyMs > 0) {
  setInterval(() => {
    for (const poll of changed) void showTally(poll);
    changed.clear();
  }, everyMs);
}
serve(http);
