// Two moderators at one queue, each on a node of their own: who looks at what, and what becomes of two decisions about one question.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { Person, post, redeemPerson } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';

describe('two moderators on two nodes', () => {
  let hall: Hall;
  let other: TestPlenary;
  let near: Person;
  let far: Person;
  let guest: Person;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    other = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
    const { token } = (await post(`${hall.url}/api/invitations/redeem`, { token: other.invite('host') })).body as { token: string };
    const link = (await post(`${hall.url}/api/invitations`, { role: 'moderator', label: 'Left desk' }, { authorization: `Bearer ${token}` })).body as { url: string };
    const invite = new URL(link.url).hash.slice('#invite='.length);
    near = await redeemPerson(hall.url, invite);
    far = await redeemPerson(other.url, invite);
    // Who is here is told when it changes: whoever is to hear of the guest is there before.
    for (const person of [near, far]) await person.until('panel 1', (p) => p.session === 'panel-1');
    guest = await hall.join({ language: 'fr' });
    await guest.until('panel 1', (p) => p.session === 'panel-1');
  });
  afterAll(async () => {
    for (const person of [near, far]) await person[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const ask = async (text: string): Promise<string> => {
    const ack = await guest.sendSurely('question.submit', { session: 'panel-1', text, anonymous: true });
    const question = ack.ok ? String(ack.result?.['question']) : '';
    for (const moderator of [near, far]) await moderator.until('the question, checked', (m) => m.get('question', question)?.status === 'waiting');
    return question;
  };
  const claim = async (person: Person, body: unknown): Promise<string> =>
    codeOf((await person.ask('claim', body)) as { ok: true } | { ok: false; error: { code: string } });
  const claims = (person: Person) => person.signals.filter((signal) => signal.kind === 'claim');

  it('a claim reaches the moderators of both nodes by name, and nobody else; it is not in the log', async () => {
    const question = await ask('Who is looking at this question of mine?');
    const redis = new Redis(hall.redis.url);
    const log = (await redis.keys('plenary:*:log'))[0] ?? '';
    const before = await redis.xlen(log);
    expect(await claim(near, { question })).toBe('ok');
    const heard = await far.until('the claim', () => claims(far).find((signal) => signal.question === question));
    expect(heard).toEqual({ kind: 'claim', by: heard.by, name: 'Left desk', question, forMs: 9000 });
    expect(await claim(far, { question })).toBe('ok');
    await near.until('the other', () => claims(near).some(({ name }) => name === 'Left desk (2)'));
    expect(await claim(far, { question: null })).toBe('ok');
    await near.until('the end', () => claims(near).some((signal) => signal.question === null && signal.name === 'Left desk (2)'));
    // What was sent to everybody afterwards came: a claim before it would have come too.
    await near.sendSurely('question.approve', { question, seen: null });
    await guest.until('the question', (p) => p.get('question', question)?.status === 'live');
    expect(claims(guest)).toEqual([]);
    expect(await redis.xlen(log)).toBe(before + 1);
    redis.disconnect();
  });

  it('a claim of nothing that exists, of somebody who does not decide, or said too often is refused', async () => {
    expect(await claim(near, { question: 'nowhere' })).toBe('question-unknown');
    expect(await claim(guest, { question: null })).toBe('role-not-allowed');
    for (const junk of [null, {}, { question: 7 }, { question: '../x' }]) expect(await claim(near, junk)).toBe('frame-invalid');
    // Far more than twice what one may: it may be that half of them fall into the ten seconds after.
    const answers = await Promise.all(Array.from({ length: 100 }, () => claim(far, { question: null })));
    expect(answers.filter((answer) => answer === 'too-many-requests').length).toBeGreaterThan(10);
    expect(answers).toContain('ok');
  });

  it('of two decisions about one question that did not see each other one counts, and the other is told who was quicker', async () => {
    for (let round = 0; round < 5; round += 1) {
      const question = await ask(`Which of the two decisions counts, in round ${round}?`);
      const [approved, rejected] = await Promise.all([
        near.sendSurely('question.approve', { question, seen: null }),
        far.sendSurely('question.reject', { question, seen: null, reason: 'unclear' }),
      ]);
      expect([codeOf(approved), codeOf(rejected)].toSorted()).toEqual(['decision-changed', 'ok']);
      const [late, action, name] = approved.ok ? ([far, 'approve', 'Left desk'] as const) : ([near, 'reject', 'Left desk (2)'] as const);
      const decision = await late.until('who was quicker', (m) => m.get('question', question)?.desk?.decision);
      expect(decision).toMatchObject({ action, name });
    }
  });

  it('staff know how many are here by language', async () => {
    const house = await far.until('the languages', (m) => m.signals.findLast((signal) => signal.kind === 'house' && signal.languages['fr'] === 1));
    expect(house).toMatchObject({ languages: { fr: 1 } });
  });

  it('a page that is opened again is told who is here, though nobody comes or goes by it', async () => {
    const { token, event } = far.socket.auth as { token: string; event: string };
    await using again = new Person(other.url, { as: 'staff', token, event });
    const house = await again.until('who is here', (m) => m.signals.find((signal) => signal.kind === 'house'));
    expect(house).toMatchObject({ languages: { fr: 1 } });
  });
});
