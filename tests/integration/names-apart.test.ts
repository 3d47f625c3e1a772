// Somebody's anonymous questions cannot be linked by whoever has the log; they are theirs all the same, on any node.
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { Person } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';

const texts = ['Who pays for the visas?', 'Who keeps the data?', 'Who speaks for the children?', 'When does it begin?', 'Where can one appeal?'];

describe('anonymous questions of one person', () => {
  let hall: Hall;
  let second: TestPlenary;
  let redis: Redis;
  let author: Person;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    redis = new Redis(hall.redis.url);
    author = await hall.join();
    second = await startPlenary({ redisUrl: hall.redis.url });
  });
  afterAll(async () => {
    redis.disconnect();
    await second[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const ask = (text: string) => author.sendSurely('question.submit', { session: 'panel-1', text, anonymous: true });

  it('stand in the log under names that have nothing in common', async () => {
    // All at once, as from several pages: each still finds a name that is free.
    const acks = await Promise.all(texts.map(ask));
    expect(acks.map(codeOf)).toEqual(texts.map(() => 'ok'));
    expect(codeOf(await ask('One too many?'))).toBe('question-limit');
    const log = (await redis.xrange('plenary:{idm-2024-geneva}:log', '-', '+')).flatMap(([, fields]) => fields).join('\n');
    const names = texts.map((text) => [...log.matchAll(/"actor":\{"id":"([\w-]+)"/g)].filter(({ index }) => log.slice(index, index + 600).includes(text)).at(-1)?.[1]);
    expect(new Set(names).size).toBe(texts.length);
    for (const name of names) expect(name).toMatch(/^[\w-]{22}$/);
  });

  it('are their author’s to see, rewrite and withdraw, from the other node too', async () => {
    const { token, event } = author.socket.auth as { token: string; event: string };
    await using elsewhere = new Person(second.url, { as: 'participant', token, event });
    const mine = await elsewhere.until('all five', (it) => (it.me?.questions.length === texts.length ? it.me.questions : undefined));
    const [first, other] = mine.map(({ id }) => id);
    expect(codeOf(await elsewhere.sendSurely('question.revise', { question: first ?? '', text: 'Who pays for seasonal visas?' }))).toBe('ok');
    expect(codeOf(await elsewhere.sendSurely('question.withdraw', { question: other ?? '' }))).toBe('ok');
    await author.until('both changes', (it) => it.me?.questions.some(({ text }) => text === 'Who pays for seasonal visas?') && it.me.questions.some(({ status }) => status === 'withdrawn'));
    expect(codeOf(await ask('Is there room again?'))).toBe('ok');
    const stranger = await hall.join();
    expect(codeOf(await stranger.sendSurely('question.withdraw', { question: first ?? '' }))).toBe('question-unknown');
  });
});
