// An event is archived: its key is gone from Redis and from both nodes, nobody's anonymous question is theirs any more, and the ledger stays
// what it was.
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { Person, post } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';
import { openPoll } from '../harness/polls.ts';
import { untilIn } from '../harness/redis-bytes.ts';

const keyName = 'plenary:{idm-2024-geneva}:secret';

describe('archiving', () => {
  let hall: Hall;
  let second: TestPlenary;
  let redis: Redis;
  let host: Person;
  let moderator: Person;
  let asker: Person;
  let token: string;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    redis = new Redis(hall.redis.url);
    host = await hall.host();
    moderator = await hall.moderator();
    asker = await hall.join({ name: 'Somebody Particular' });
    // Each start makes new links: those of the second count from here on.
    second = await startPlenary({ redisUrl: hall.redis.url });
    token = await tokenAt(second);
  });
  afterAll(async () => {
    redis.disconnect();
    await second[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const tokenAt = async (server: TestPlenary): Promise<string> => ((await post(`${server.url}/api/invitations/redeem`, { token: server.invite('host') })).body as { token: string }).token;
  const ledgerAt = async (server: TestPlenary): Promise<string[]> => {
    const limit = AbortSignal.timeout(45_000);
    const ask = (): Promise<Response> => fetch(`${server.url}/api/ledger.jsonl`, { headers: { authorization: `Bearer ${token}` } });
    let answer = await ask();
    // It is reading the log that takes the old one's place.
    while (answer.status === 503 && !limit.aborted) answer = await ask();
    return (await answer.text()).split('\n').filter((line) => line.includes('"kind":"entry"'));
  };
  const mine = async (): Promise<string[]> => {
    await using again = sameAs(asker);
    const me = await again.until('one’s own', (it) => it.me ?? undefined);
    return me.questions.map(({ text }) => text);
  };
  /** The same person on another page. */
  const sameAs = (person: Person): Person => {
    const { token: own, event } = person.socket.auth as { token: string; event: string };
    return new Person(hall.url, { as: 'participant', token: own, event });
  };

  it('destroys the key, and keeps what was decided', async () => {
    for (const anonymous of [true, false]) expect(codeOf(await asker.sendSurely('question.submit', { session: 'panel-1', text: anonymous ? 'Asked anonymously?' : 'Asked by name?', anonymous }))).toBe('ok');
    const question = await host.until('the question', (it) => it.all('question').find(({ text }) => text === 'Asked anonymously?')?.id);
    await host.sendSurely('question.reject', { question, reason: 'off-topic' });
    expect((await mine()).toSorted()).toEqual(['Asked anonymously?', 'Asked by name?']);
    const before = await ledgerAt(hall.server);
    expect(before).toHaveLength(1);
    const secret = await redis.get(keyName);
    expect(secret).toMatch(/^[\w-]{43}$/);

    const poll = await openPoll(moderator, { title: { en: 'The last one?' }, setup: { kind: 'consent' }, options: [] });
    await asker.sendSurely('poll.cast', { poll, ballot: { options: ['a'] } });
    expect(codeOf(await host.sendSurely('event.archive', {}))).toBe('event-still-open');
    await host.sendSurely('event.close', {});
    expect(codeOf(await host.sendSurely('event.archive', {}))).toBe('ballots-not-sealed');
    const { head } = await moderator.until('the seal', (it) => it.all('poll').find(({ id, head: seal }) => id === poll && seal !== null));
    expect(codeOf(await host.sendSurely('event.archive', {}))).toBe('ok');
    expect(codeOf(await host.sendSurely('event.reopen', {}))).toBe('event-archived');
    await keyIsGone();
    await untilIn(redis, async () => (await (await fetch(`${hall.url}/api/events/IDM-2024/polls/${poll}/ballots.jsonl`)).text()).includes(`"head":"${head}"`));

    expect(await mine()).toEqual(['Asked by name?']);
    for (const server of [hall.server, second]) expect(await ledgerAt(server)).toEqual(before);
  });

  it('stays destroyed when a node starts again', async () => {
    await hall.server.stop();
    await hall.restart();
    await keyIsGone();
    expect(await mine()).toEqual(['Asked by name?']);
    expect(await ledgerAt(hall.server)).toHaveLength(1);
  });

  /** Until Redis has it no more; each look is a round trip. */
  async function keyIsGone(): Promise<void> {
    const limit = AbortSignal.timeout(45_000);
    while (await redis.exists(keyName)) limit.throwIfAborted();
  }
});
