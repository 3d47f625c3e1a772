// Questions with upvotes: how soon an approval is acknowledged and the question on every page, and what supports cost, beside the naive way.
// By hand: node tests/bench/questions.ts --sizes 500,2000
import { parseArgs } from 'node:util';
import { figuresOf, naiveEnv, naiveWindow, type BallotRow } from './ballots.ts';
import type { Spread } from './crowd/orders.ts';
import { startCrowd } from './crowd/start.ts';
import { openHouse, plenarySubject, type House, type PlenarySubject } from './house.ts';
import { cpuUs } from './machine/cost.ts';
import { startPeer } from './peers/start.ts';
import type { Subject } from './subject.ts';

export type QuestionRow = Pick<BallotRow, 'subject' | 'n' | 'perSecond' | 'acked' | 'refused' | 'unanswered' | 'seconds' | 'ack' | 'framesEach' | 'bytesEach' | 'serverUsPerBallot'> & {
  /** From the moderator's click to the moderator's answer; null for peers, who have no moderators. */
  readonly approval: Spread | null;
  /** From the moderator's click to each page. */
  readonly onEveryPage: Spread | null;
};

const questions = 24;
const window = 300;

export async function* questionsAt(house: House, options: { n: number; seconds: number }): AsyncGenerator<QuestionRow> {
  {
    await using plenary = await plenarySubject(house, { name: 'Plenary', people: options.n });
    yield await measure(plenary, options, plenary);
  }
  await using naive = await startPeer({ name: 'naive', file: 'naive', redisPid: house.redisPid, env: naiveEnv(house) });
  yield await measure(naive, options, null);
}

async function measure(subject: Subject, { n, seconds }: { n: number; seconds: number }, plenary: PlenarySubject | null): Promise<QuestionRow> {
  await using crowd = startCrowd();
  const came = await crowd.ask('connect', { line: subject.line, auths: subject.auths(n), inFlight: 64 });
  if (came.failed > 0) throw new Error(`${subject.name}: ${came.failed} of ${n} could not connect: ${came.why}`);
  let ids = Array.from({ length: questions }, (_, index) => `question-${index}`);
  let shown: { approval: Spread | null; onEveryPage: Spread | null } = { approval: null, onEveryPage: null };
  if (plenary) {
    await crowd.ask('connect', { line: subject.line, auths: [subject.speakerAuth], inFlight: 1, speaker: true });
    const { session } = plenary.moderator;
    const texts = Array.from({ length: questions }, (_, index) => `"type":"question.submit","session":"${session}","text":"Question ${index} of the measurement: when will this one be there?","anonymous":true`);
    const asked = await crowd.ask('commands', { bodies: texts, pace: { window: 10 }, seconds: 5, maxEach: 1, people: [0, questions] });
    if (asked.acked < questions) throw new Error(`only ${asked.acked} questions were taken: ${asked.why}`);
    ids = await plenary.moderator.waiting(questions);
    const says = ids.map((id) => `42ACK["command",{"id":"ID","type":"question.approve","question":"${id}"}]`);
    const rounds = await crowd.ask('rounds', { seconds: 0, fewest: ids.length, everyMs: 100, says });
    shown = { approval: rounds.answer, onEveryPage: rounds.delay };
  }
  const before = cpuUs(subject.pid);
  // Nobody supports their own: those who asked do not take part.
  const bodies = ids.map((id) => `"type":"question.support","question":"${id}"`);
  const result = await crowd.ask('commands', { bodies, pace: { window: plenary ? window : naiveWindow }, seconds, maxEach: ids.length - 2, people: [questions, n] });
  return { subject: subject.name, n, ...figuresOf(result), serverUsPerBallot: Math.round((cpuUs(subject.pid) - before) / Math.max(1, result.acked)), ...shown };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { sizes: { type: 'string', default: '500,2000' }, seconds: { type: 'string', default: '6' } } });
  await using house = await openHouse();
  for (const n of values.sizes.split(',').map(Number)) for await (const row of questionsAt(house, { n, seconds: Number(values.seconds) })) console.log(JSON.stringify(row));
}
