// The public counters over the wire: the same for everybody on two nodes and after a restart, and in agreement with the ledger.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHall, type Hall } from '../harness/hall.ts';
import { joinPerson, post, type Person } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';

interface Line { readonly question: string; readonly reason: string | null; readonly after: { readonly status: string } }

describe('the counters of a session', () => {
  let hall: Hall;
  let other: TestPlenary;
  let moderator: Person;
  let near: Person;
  let far: Person;
  let host: string;
  const questions: string[] = [];

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    // Before the second node starts: its links end those of the first.
    moderator = await hall.moderator();
    other = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
    near = await hall.join();
    far = await joinPerson(other.url, other.ready.joinCode);
    host = ((await post(`${hall.url}/api/invitations/redeem`, { token: other.invite('host') })).body as { token: string }).token;
  });
  afterAll(async () => {
    await far[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const ask = async (): Promise<string> => {
    const ack = await (await hall.join()).sendSurely('question.submit', { session: 'panel-1', text: `Is number ${questions.length} counted?`, anonymous: true });
    const question = ack.ok ? String(ack.result?.['question']) : '';
    questions.push(question);
    return question;
  };
  const tallyOf = (person: Person) => person.get('tally', 'panel-1');
  const notTakenIn = (lines: readonly Line[]): Record<string, number> => {
    const last = new Map(lines.map((line) => [line.question, line]));
    const counts: Record<string, number> = {};
    for (const { after, reason } of last.values()) if (after.status === 'rejected' && reason) counts[reason] = (counts[reason] ?? 0) + 1;
    return counts;
  };

  it('are not told while fewer than five wait, then in fives, then as they are decided about', async () => {
    for (let n = 0; n < 4; n += 1) await ask();
    await moderator.until('all four', (m) => m.all('question').length === 4);
    expect(tallyOf(moderator)).toBeUndefined();
    await ask();
    for (const person of [moderator, near, far]) {
      const tally = await person.until('five', tallyOf);
      expect(tally).toMatchObject({ asked: 5, taken: 0, notTaken: {} });
    }
    expect(near.frames.join()).not.toContain(questions[0]);
  });

  it('agree with the ledger, on both nodes, after approving, rejecting, unpublishing and taking back', async () => {
    while (questions.length < 12) await ask();
    const [a, b, c, d, e, f, g] = questions as [string, string, string, string, string, string, string];
    for (const question of [a, b, c]) await moderator.sendSurely('question.approve', { question });
    await moderator.sendSurely('question.stage', { question: a });
    await moderator.sendSurely('question.reject', { question: d, reason: 'unclear' });
    await moderator.sendSurely('question.reject', { question: e, reason: 'unclear' });
    await moderator.sendSurely('question.reject', { question: c, reason: 'offensive' });
    const rejected = await moderator.sendSurely('question.reject', { question: f, reason: 'other' });
    await moderator.sendSurely('question.undo', { question: f, decision: rejected.ok ? Number(rejected.result?.['decision']) : -1 });
    await moderator.sendSurely('question.reject', { question: g, reason: 'too-long' });
    const approved = await moderator.sendSurely('question.approve', { question: g });
    expect(approved.ok).toBe(true);

    const text = await (await fetch(`${hall.url}/api/ledger.jsonl`, { headers: { authorization: `Bearer ${host}` } })).text();
    const lines = text.trim().split('\n').map((line) => JSON.parse(line) as Line).filter(({ question }) => question);
    const notTaken = notTakenIn(lines);
    expect(notTaken).toEqual({ unclear: 2, offensive: 1 });
    const seq = approved.ok ? approved.seq : -1;
    for (const person of [moderator, near, far]) {
      const tally = await person.until('the last decision', (p) => (tallyOf(p)?.rev === seq ? tallyOf(p) : undefined));
      expect(tally).toEqual({ kind: 'tally', id: 'panel-1', rev: seq, asked: 12, taken: 3, notTaken });
    }
  });

  it('are the same after a restart', async () => {
    const before = tallyOf(near);
    await hall.server.stop();
    await hall.restart();
    const back = await hall.join();
    expect(await back.until('the counters', tallyOf)).toEqual(before);
  });
});
