// Names beside the log, on a real Redis: what was seen with names holds until a name that could have been in it changes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { createPeople, newPersonId } from '@plenary/server/access/people';
import { startRedis, type TestRedis } from '../harness/redis.ts';

let server: TestRedis;
let redis: Redis;
beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url);
});
afterAll(async () => {
  redis.disconnect();
  await server[Symbol.asyncDispose]();
});

describe('people', () => {
  it('who are new leave what was seen as it was, and are known everywhere', async () => {
    const [here, elsewhere] = [createPeople(redis, 'people'), createPeople(redis, 'people')];
    const [named, nameless] = [newPersonId(), newPersonId()];
    const before = here.changes();
    await here.introduce(named, 'Ada');
    await here.introduce(nameless, null);
    expect(here.changes()).toBe(before);
    expect([here.nameOf(named), here.knows(nameless), here.nameOf(nameless)]).toEqual(['Ada', true, undefined]);
    await elsewhere.ensure([named, nameless]);
    expect([elsewhere.nameOf(named), elsewhere.nameOf(nameless)]).toEqual(['Ada', undefined]);
  });

  it('who change their name, or take it back, do not', async () => {
    const people = createPeople(redis, 'people');
    const person = newPersonId();
    await people.introduce(person, 'Ada');
    for (const [name, shown] of [['Grace', 'Grace'], [null, undefined]] as const) {
      const before = people.changes();
      await people.setName(person, name);
      expect(people.changes()).not.toBe(before);
      expect(people.nameOf(person)).toBe(shown);
    }
  });
});
