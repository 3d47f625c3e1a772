// A poll whose result is for those who have voted: they alone are told, when they ask, on either node; nobody else gets it in any frame.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peekAckSchema, type PeekAck } from '@plenary/protocol/peek';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { joinPerson, type Person } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';
import { openPoll, votersOf } from '../harness/polls.ts';

const peek = async (person: Person, asked: unknown): Promise<PeekAck> => peekAckSchema.parse(await person.ask('peek', asked));

describe('a result for those who have voted', () => {
  let hall: Hall;
  let other: TestPlenary;
  let moderator: Person;
  let voters: Person[];
  let silent: Person;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1', env: { PLENARY_ROLE: 'web' } });
    moderator = await hall.moderator();
    other = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
    silent = await hall.join();
    voters = [...(await Promise.all(Array.from({ length: 9 }, () => hall.join()))), await joinPerson(other.url, other.ready.joinCode)];
  });
  afterAll(async () => {
    await other[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const opened = (results: 'voted' | 'closed'): Promise<string> =>
    openPoll(moderator, { title: { en: 'Which first?' }, setup: { kind: 'single' }, options: [{ text: { en: 'Skills' } }, { text: { en: 'Rights' } }], results });
  const vote = async (people: readonly Person[], poll: string): Promise<void> => {
    for (const person of people) {
      // One of them is on the other node, which hears of the poll a moment later.
      await person.until('the open poll', (p) => p.get('poll', poll)?.status === 'open');
      expect(codeOf(await person.sendSurely('poll.cast', { poll, ballot: { options: ['b'] } }))).toBe('ok');
    }
  };

  it('is told when they ask, once ten have voted, and to nobody who has not', async () => {
    const poll = await opened('voted');
    await vote(voters.slice(0, 9), poll);
    expect(await peek(voters[0] ?? silent, { poll })).toEqual({ ok: true, round: 1, counted: null, result: null, parts: null });
    await vote(voters.slice(9), poll);
    for (const voter of voters) {
      await voter.until('all voters', (p) => votersOf(p, poll) === 10);
      expect(await peek(voter, { poll })).toEqual({ ok: true, round: 1, counted: 5, result: { counts: [0, 5] }, parts: null });
    }
    expect(await peek(silent, { poll })).toMatchObject({ ok: false, error: { code: 'result-after-vote', retryable: false } });
    expect(await peek(moderator, { poll })).toMatchObject({ ok: false, error: { code: 'role-not-allowed' } });
    await silent.until('all voters', (p) => votersOf(p, poll) === 10);
    for (const person of [silent, ...voters]) for (const frame of person.frames.filter((text) => text.includes(poll))) expect(frame).not.toContain('"counts":[0,5]');
    await moderator.sendSurely('poll.close', { poll });
    await silent.until('the result for all', (p) => p.get('poll', poll)?.result);
    expect(await peek(voters[0] ?? silent, { poll })).toMatchObject({ ok: false, error: { code: 'result-after-vote' } });
  });

  it('is told of no poll of another kind, and of none that nobody has seen', async () => {
    const poll = await opened('closed');
    await vote(voters, poll);
    expect(await peek(voters[0] ?? silent, { poll })).toMatchObject({ ok: false, error: { code: 'result-after-vote' } });
    await moderator.sendSurely('poll.close', { poll });
    expect(await peek(silent, { poll: 'no-such-poll' })).toMatchObject({ ok: false, error: { code: 'poll-unknown' } });
  });

  it('answers what it cannot read with a code, and who asks too much with another', async () => {
    for (const odd of [null, 'poll', [], {}, { poll: '' }, { poll: 7 }, { poll: 'x'.repeat(65) }]) expect(await peek(silent, odd)).toMatchObject({ ok: false, error: { code: 'frame-invalid' } });
    // More than twice what one may: it may be that half of them fall into the ten seconds after.
    const answers = await Promise.all(Array.from({ length: 80 }, () => peek(silent, { poll: 'any' })));
    expect(answers.find((answer) => !answer.ok && answer.error.code === 'too-many-requests')).toMatchObject({ error: { retryable: true } });
  });
});
