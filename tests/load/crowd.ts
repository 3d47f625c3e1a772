// A living hall: simulated people who join, ask, support and vote, each a bounded number of times, and leave by themselves.
// Usage: npm run crowd -- 200 [--url http://localhost:8080] [--minutes 3]   Loopback only.
import { parseArgs } from 'node:util';
import type { EventRecordUnion } from '@plenary/domain/records';
import { anyBallot } from './crowd-ballots.ts';
import { questions } from './crowd-questions.ts';
import { enterByCode, type Visitor } from './visitor.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string', default: `http://localhost:${process.env['PORT'] ?? 8080}` }, minutes: { type: 'string', default: '3' }, code: { type: 'string', default: 'IDM-2024' } },
});
const count = Math.max(1, Math.min(2000, Number(positionals[0] ?? 200) || 200));
const endsAt = Date.now() + Math.max(0.1, Math.min(30, Number(values.minutes) || 3)) * 60_000;
const { url, code } = values;
if (!['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)) throw new Error('The crowd only visits this machine: use a localhost address.');

const groups = ['states', 'un-system', 'civil-society', 'private-sector', 'foundations', 'development-banks', 'diaspora', 'migrants', null];
const maxSupports = 6;
let inSession = false;
const done = { joined: 0, asked: 0, supported: 0, voted: 0 };

const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
const wait = (ms: number): Promise<void> => new Promise((now) => void setTimeout(now, ms));
/** A moment of one's own, never past the end. */
const soon = (upToMs: number): Promise<void> => wait(Math.min(Math.random() * upToMs, Math.max(0, endsAt - Date.now())));

/** One person's visit: at most one question, six supports, one ballot in each poll. */
async function visit(number: number): Promise<void> {
  await soon(10_000);
  const visitor = await enterByCode(url, code, { mode: number % 3 ? 'room' : 'remote', group: pick(groups) ?? null, language: pick(['en', 'fr', 'es']) });
  done.joined += 1;
  const live = { session: null as string | null, questions: new Map<string, string>(), votedIn: new Set<string>() };
  visitor.seen = (record) => notice(visitor, live, record);
  const again = (await visitor.socket.emitWithAck('watch', { session: 'live' })) as { records: EventRecordUnion[]; session: string | null };
  live.session = again.session;
  for (const record of again.records) notice(visitor, live, record);
  while (!live.session && Date.now() < endsAt) await wait(500);
  if (number % 5 === 0) await ask(visitor, live, number);
  for (let n = 0; n < maxSupports && Date.now() < endsAt; n += 1) {
    await soon(25_000);
    const question = pick([...live.questions.keys()]);
    if (question && (await visitor.command('question.support', { question })).ok) done.supported += 1;
  }
  while (Date.now() < endsAt) await wait(500);
  visitor.close();
}

function notice(visitor: Visitor, live: { session: string | null; questions: Map<string, string>; votedIn: Set<string> }, record: EventRecordUnion): void {
  if (record.kind === 'room' && record.live) {
    live.session = record.live;
    inSession = true;
  }
  if (record.kind === 'question') live.questions.set(record.id, record.session);
  if (record.kind !== 'poll' || record.status !== 'open' || live.votedIn.has(record.id)) return;
  live.votedIn.add(record.id);
  const ballot = anyBallot(record.setup, record.options.length);
  soon(12_000)
    .then(() => visitor.command('poll.cast', { poll: record.id, ballot }))
    .then((ack) => (done.voted += ack.ok ? 1 : 0))
    .catch(() => undefined);
}

async function ask(visitor: Visitor, live: { readonly session: string | null }, number: number): Promise<void> {
  await soon(40_000);
  const text = questions[(number / 5) % questions.length];
  if (!live.session || !text) return;
  const ack = await visitor.command('question.submit', { session: live.session, text, anonymous: number % 2 === 0 });
  done.asked += ack.ok ? 1 : 0;
}

const report = setInterval(() => console.log(`${inSession ? '' : 'Nothing is on stage: bring a session live at the moderator’s desk. '}${done.joined} here · ${done.asked} asked · ${done.supported} supported · ${done.voted} voted`), 5000);
const visits = await Promise.allSettled(Array.from({ length: count }, (_, number) => visit(number)));
clearInterval(report);
const failed = visits.filter(({ status }) => status === 'rejected').length;
console.log(`The crowd has left: ${done.joined} people, ${done.asked} questions, ${done.supported} supports, ${done.voted} ballots.${failed ? ` ${failed} could not stay.` : ''}`);
process.exitCode = failed > count / 10 ? 1 : 0;
