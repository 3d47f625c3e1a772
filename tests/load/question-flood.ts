// 10,000 questions within a minute from 500 connections: how many were taken and refused, and how the desk fared. Prints; asserts what must hold.
// By hand: node tests/load/question-flood.ts [people] [each]   Starts its own Redis and server on loopback, and stops by itself.
import { openHall } from '../harness/hall.ts';
import { quantile } from './figures.ts';
import { drained, floodQuestions } from './flood.ts';

const people = Math.min(2000, Number(process.argv[2] ?? 500));
const each = Math.min(100, Number(process.argv[3] ?? 20));

await using hall = await openHall({ session: 'panel-1', env: { PLENARY_LOG_LEVEL: 'warn' } });
const moderator = await hall.moderator();
await moderator.until('the desk', (m) => m.session === 'panel-1');
const flood = await floodQuestions(hall, moderator, { people, each, session: 'panel-1' });
const { sent, accepted, refused, answeredMs, decidedMs, grewMb, tookMs } = flood;
const startedAt = performance.now();
await drained(moderator, accepted);
const drainedMs = performance.now() - startedAt;
const unanswered = sent - accepted.length - Object.values(refused).reduce((sum, count) => sum + count, 0);

console.log(`${sent} questions from ${people} connections in ${(tookMs / 1000).toFixed(1)} s`);
console.log(`taken ${accepted.length}; refused ${JSON.stringify(refused)}; without an answer ${unanswered}`);
console.log(`answered after: median ${quantile(answeredMs, 0.5)} ms, p95 ${quantile(answeredMs, 0.95)} ms`);
console.log(`a moderator's decision meanwhile: median ${quantile(decidedMs, 0.5)} ms, p95 ${quantile(decidedMs, 0.95)} ms`);
console.log(`the last of them checked ${(drainedMs / 1000).toFixed(1)} s after; the server grew by ${grewMb.toFixed(0)} MB`);
process.exitCode = unanswered === 0 ? 0 : 1;
