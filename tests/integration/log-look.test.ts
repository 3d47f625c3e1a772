// A look at Redis as the log's keeper, on real ones: how far it goes, what is still to be applied, how safe it is, and its replica.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { lookAtRedis } from '@plenary/server/log/look';
import { startRedis, type TestRedis } from '../harness/redis.ts';

describe('a look at Redis', () => {
  let master: TestRedis;
  let copy: TestRedis;
  let redis: Redis;

  beforeAll(async () => {
    [master, copy] = await Promise.all([startRedis(), startRedis()]);
    redis = new Redis(master.url);
  });
  afterAll(async () => {
    redis.disconnect();
    for (const server of [copy, master]) await server[Symbol.asyncDispose]();
  });

  it('counts entries, and those after the one that is applied', async () => {
    expect(await lookAtRedis(redis, 'log', '0-0')).toMatchObject({ entries: 0, behind: 0 });
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(String(await redis.xadd('log', '*', 'n', `${n}`)));
    expect(await lookAtRedis(redis, 'log', ids[1] ?? '')).toMatchObject({ entries: 5, behind: 3, replicas: 0, replicaLagBytes: null });
    expect(await lookAtRedis(redis, 'log', ids[4] ?? '')).toMatchObject({ behind: 0 });
  });

  it('says how soon what was written is on disk', async () => {
    const durable = async (sync: string) => {
      await redis.config('SET', 'appendfsync', sync);
      return (await lookAtRedis(redis, 'log', '0-0')).durable;
    };
    expect([await durable('everysec'), await durable('no'), await durable('always')]).toEqual(['each-second', 'not', 'each-write']);
    await redis.config('SET', 'appendonly', 'no');
    expect((await lookAtRedis(redis, 'log', '0-0')).durable).toBe('not');
  });

  it('sees a replica, and how far it is behind', async () => {
    const replica = new Redis(copy.url);
    const { hostname, port } = new URL(master.url);
    await replica.replicaof(hostname, port);
    await expect.poll(() => lookAtRedis(redis, 'log', '0-0')).toMatchObject({ replicas: 1, replicaLagBytes: 0 });
    // Frozen, it takes nothing more; the master still counts it, and what it lacks.
    process.kill(copy.pid(), 'SIGSTOP');
    await redis.xadd('log', '*', 'n', 'x'.repeat(5000));
    expect((await lookAtRedis(redis, 'log', '0-0')).replicaLagBytes).toBeGreaterThan(5000);
    process.kill(copy.pid(), 'SIGCONT');
    await expect.poll(() => lookAtRedis(redis, 'log', '0-0')).toMatchObject({ replicas: 1, replicaLagBytes: 0 });
    replica.disconnect();
  });
});
