// Measures a hall on one machine: how soon ballots are acknowledged, and how soon an approved question is on every page.
// Usage: node tests/load/hall-of-500.ts [people]   Starts its own Redis and server on loopback, and stops by itself.
import { performance } from 'node:perf_hooks';
import { startPlenary } from '../harness/plenary.ts';
import { startRedis } from '../harness/redis.ts';
import { cpuSeconds, quantile } from './figures.ts';
import { enterByCode, enterByLink, type Visitor } from './visitor.ts';

const people = Math.min(5000, Number(process.argv[2] ?? 500));
const approvals = 30;
const votingMs = 10_000;

await using redis = await startRedis();
await using server = await startPlenary({ redisUrl: redis.url, env: { PLENARY_LOG_LEVEL: 'warn' } });
const pid = server.process.child.pid ?? 0;
const moderator = await enterByLink(server.url, server.invite('moderator'));
await moderator.command('stage.goLive', { session: 'panel-1' });

const visitors: Visitor[] = [];
while (visitors.length < people) {
  const some = Math.min(50, people - visitors.length);
  visitors.push(...(await Promise.all(Array.from({ length: some }, () => enterByCode(server.url, server.ready.joinCode, { mode: 'room' })))));
}
const asIdle = cpuSeconds(pid);

const poll = (await moderator.command('poll.create', { session: 'panel-1', title: 'Where to begin?', options: ['Skills', 'Rights', 'Funding'], choice: 'single', maxOptions: 1, showWhileOpen: true })).result?.['poll'];
await moderator.command('poll.open', { poll });
const framesBefore = visitors.reduce((sum, { frames }) => sum + frames, 0);
const ackMs = await Promise.all(visitors.map((visitor, n) => voteLater(visitor, (n / people) * votingMs)));
const frames = visitors.reduce((sum, visitor) => sum + visitor.frames, 0) - framesBefore;
const burst = await Promise.all(visitors.map((visitor) => voteLater(visitor, 0)));
const votingCpu = cpuSeconds(pid) - asIdle;

const pageMs: number[] = [];
for (let n = 0; n < approvals; n += 1) pageMs.push(...(await approveOne(n)));

console.log(`${people} people on one machine, Redis with appendfsync always`);
console.log(`ballot acknowledged, over ${votingMs / 1000} s: median ${quantile(ackMs, 0.5)} ms, p95 ${quantile(ackMs, 0.95)} ms (aim: median 100 ms)`);
console.log(`ballot acknowledged, all at once: median ${quantile(burst, 0.5)} ms, p95 ${quantile(burst, 0.95)} ms`);
console.log(`approved question on every page: median ${quantile(pageMs, 0.5)} ms, p95 ${quantile(pageMs, 0.95)} ms (aim: p95 300 ms)`);
console.log(`frames for each participant in ${votingMs / 1000} s of voting: ${(frames / people).toFixed(1)}; server CPU for each ballot: ${((votingCpu * 1000) / (people * 2)).toFixed(2)} ms`);
for (const visitor of [...visitors, moderator]) visitor.close();

async function voteLater(visitor: Visitor, afterMs: number): Promise<number> {
  await new Promise((now) => void setTimeout(now, afterMs));
  const startedAt = performance.now();
  const ack = await visitor.command('poll.vote', { poll, options: [['a', 'b', 'c'][Math.floor(Math.random() * 3)]] });
  if (!ack.ok) throw new Error(`a ballot was refused: ${ack.error?.code}`);
  return performance.now() - startedAt;
}

/** One question, asked and approved; how many ms later each page has it. */
async function approveOne(n: number): Promise<number[]> {
  const asker = visitors[n % visitors.length];
  const asked = await asker?.command('question.submit', { session: 'panel-1', text: `Question ${n} of the measurement: when will it be there?`, anonymous: true });
  const question = asked?.result?.['question'];
  let startedAt = 0;
  const arrivals = visitors.map(
    (visitor) => new Promise<number>((arrived) => (visitor.seen = (record) => record.id === question && arrived(performance.now() - startedAt))),
  );
  startedAt = performance.now();
  await moderator.command('question.approve', { question });
  return Promise.all(arrivals);
}
