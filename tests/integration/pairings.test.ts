// Pairings on a real Redis: a code is taken once, and given back it is the same pairing for as long as it would have been.
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPairings, type Pairings } from '@plenary/server/access/pairings';
import { startRedis, type TestRedis } from '../harness/redis.ts';

describe('pairings', () => {
  let server: TestRedis;
  let redis: Redis;
  let pairings: Pairings;
  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
    pairings = createPairings(redis, 'pairings');
  });
  afterAll(async () => {
    redis.disconnect();
    await server[Symbol.asyncDispose]();
  });

  it('a code given back is taken again as the same pairing, whichever way it is typed', async () => {
    const { code } = await pairings.begin();
    const first = await pairings.take(code);
    expect(await pairings.take(code)).toBeNull();
    await first?.giveBack();
    const again = await pairings.take(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)} `);
    expect(again?.id).toBe(first?.id);
  });

  it('a completed one is never taken again, not even when its code comes back', async () => {
    const { code, secret } = await pairings.begin();
    const taken = await pairings.take(code);
    await taken?.complete('screen-1');
    await taken?.giveBack();
    expect(await pairings.take(code)).toBeNull();
    expect(await pairings.look(secret)).toMatchObject({ screen: 'screen-1' });
  });

  it('one that was taken by a server that ended then is over soon, and its screen shows another code', async () => {
    const others = await redis.keys('pairings:code:*');
    const { code, secret } = await pairings.begin();
    const [key = ''] = (await redis.keys('pairings:code:*')).filter((each) => !others.includes(each));
    expect(await pairings.take(code)).not.toBeNull();
    expect(await pairings.look(secret)).toMatchObject({ code, screen: null });
    expect(await redis.pttl(key)).toBeLessThanOrEqual(30_000);
    // What Redis does by itself after half a minute.
    await redis.pexpireat(key, 1);
    expect(await pairings.take(code)).toBeNull();
    expect(await pairings.look(secret)).toBeNull();
  });

  it('an ended one is unknown to its screen', async () => {
    const { code, secret } = await pairings.begin();
    await (await pairings.take(code))?.end();
    expect(await pairings.look(secret)).toBeNull();
  });
});
