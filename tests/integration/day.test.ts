// The day's loop over the wire, on real parts: two server processes on one Redis, half of the people on each.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinPerson, redeemPerson, type Person } from '../harness/person.ts';
import { countsOf, ownBallot, votersOf } from '../harness/polls.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';
import { startRedis, type TestRedis } from '../harness/redis.ts';

describe('a day over two nodes', () => {
  let redis: TestRedis;
  let north: TestPlenary;
  let south: TestPlenary;
  let moderator: Person;
  const people: Person[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    north = await startPlenary({ redisUrl: redis.url, role: 'both' });
    south = await startPlenary({ redisUrl: redis.url, role: 'web' });
    moderator = await redeemPerson(north.url, south.invite('moderator'));
    // Who is here is told when it changes: whoever is to hear of them is there before.
    await moderator.until('the programme', (m) => m.all('session').length >= 8);
    for (let n = 0; n < 10; n += 1) {
      const node = n % 2 ? north : south;
      people.push(await joinPerson(node.url, node.ready.joinCode, { name: `Guest ${n}`, group: 'states', mode: n % 2 ? 'room' : 'remote', language: 'fr' }));
    }
  });

  afterAll(async () => {
    for (const person of [...people, moderator]) await person[Symbol.asyncDispose]();
    await north.stop();
    await south.stop();
    await redis[Symbol.asyncDispose]();
  });

  it('goes from the first question to the next session, the same for everyone', async () => {
    const [asker, other] = people;
    if (!asker || !other) throw new Error('nobody came');
    expect((await moderator.sendSurely('stage.goLive', { session: 'panel-1' })).ok).toBe(true);
    for (const person of people) await person.until('panel 1 live', (p) => p.session === 'panel-1');

    const asked = await asker.sendSurely('question.submit', { session: 'panel-1', text: 'How will the green transition reach migrant workers?', anonymous: true });
    expect(asked.ok).toBe(true);
    const question = asked.ok ? String(asked.result?.['question']) : '';
    await asker.until('own question waiting', (p) => p.me?.questions.find((q) => q.id === question)?.status === 'waiting');
    const waiting = await moderator.until('it waits, screened', (m) => m.get('question', question)?.desk?.screened && m.get('question', question));
    expect(waiting.author).toBeNull();
    expect(JSON.stringify(other.frames)).not.toContain(question);

    expect((await moderator.sendSurely('question.approve', { question })).ok).toBe(true);
    for (const person of people) await person.until('the question', (p) => p.get('question', question)?.status === 'live');
    for (const person of people.slice(1)) expect((await person.sendSurely('question.support', { question })).ok).toBe(true);
    await other.until('nine supporters', (p) => p.get('question', question)?.supporters === 9);
    expect((await asker.sendSurely('question.support', { question }))).toMatchObject({ ok: false, error: { code: 'question-own' } });

    await moderator.sendSurely('question.stage', { question });
    await other.until('on stage', (p) => p.all('room')[0]?.onStage === question);

    const made = await moderator.sendSurely('poll.create', { session: 'panel-1', title: 'What matters most?', options: ['Skills', 'Rights', 'Funding'], choice: 'single', maxOptions: 1, showWhileOpen: true });
    const poll = made.ok ? String(made.result?.['poll']) : '';
    await moderator.sendSurely('poll.open', { poll });
    for (const person of people) await person.until('open poll', (p) => p.get('poll', poll)?.status === 'open');
    await Promise.all(people.map((person, n) => person.sendSurely('poll.vote', { poll, options: [n < 6 ? 'a' : 'b'] })));
    await other.until('all ballots', (p) => votersOf(p, poll) === 10);
    await other.until('own ballot', (p) => ownBallot(p, poll) === 'a');
    await moderator.sendSurely('poll.close', { poll });
    await other.until('the result', (p) => countsOf(p, poll) === '6,4,0');

    await moderator.sendSurely('stage.next', { room: 'plenary-hall' });
    for (const person of people) await person.until('next session', (p) => p.session === 'lunch');
  });

  it('tells the staff who is here, over both nodes', async () => {
    const house = await moderator.until('presence of ten', (m) => m.signals.findLast((s) => s.kind === 'house' && s.room + s.remote === 10));
    expect(house).toMatchObject({ room: 5, remote: 5, groups: { states: 10 } });
  });
});
