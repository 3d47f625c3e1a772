// Appends to a real Redis: group commit, and what is certain when Redis refuses, when the reply is lost and when the command comes late.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import type { StampedCommand } from '@plenary/domain/commands';
import { createAppender, type Appended, type Appender } from '@plenary/server/log/append';
import { readEpoch } from '@plenary/server/log/epoch';
import { keysOf } from '@plenary/server/log/keys';
import { logStart, readRest } from '@plenary/server/log/read';
import { redisSource, type RedisSource } from '@plenary/server/log/redis';
import { createLog } from '@plenary/server/observe/log';
import { openGate, type Gate } from '../harness/gate.ts';
import { startRedis, type TestRedis } from '../harness/redis.ts';

const keys = keysOf('appends');
const log = createLog('silent');
const commandOf = (n: number): StampedCommand => ({
  id: `command-${n}`,
  actor: { id: 'desk', role: 'moderator', group: null, mode: null, language: null },
  print: `${n}`,
  newId: `new-${n}`,
  body: { type: 'stage.goLive', session: 'opening' },
});

describe('an append', () => {
  let server: TestRedis;
  let gate: Gate;
  let source: RedisSource;
  let direct: Redis;
  let epoch: string;
  let staleTimes = 0;

  beforeEach(async () => {
    server = await startRedis();
    gate = await openGate(server.port);
    source = redisSource({ kind: 'single', url: gate.url }, log);
    direct = new Redis(server.url);
    epoch = await readEpoch(direct, keys.epoch);
    staleTimes = 0;
  });
  afterEach(async () => {
    await source.close();
    direct.disconnect();
    await gate[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  async function appender(copies = { replicas: 0, waitMs: 500 }): Promise<Appender> {
    const redis = source.connect('append', 'a-day');
    await new Promise<void>((ready) => redis.once('ready', ready));
    return createAppender({ redis, keys, epoch: () => epoch, stale: () => (staleTimes += 1), copies, log });
  }
  const append = (to: Appender, n: number): Promise<Appended> => new Promise((tell) => to.append(commandOf(n), tell));
  const commandsInLog = async (): Promise<(string | undefined)[][]> => {
    const batches = [];
    for await (const { entries } of readRest(direct, keys.log, logStart)) batches.push(...entries.map(({ commands }) => commands.map((command) => command?.id)));
    return batches;
  };
  const ids = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, n) => `command-${from + n}`);

  it('takes what arrives while one is in flight as one next batch, in order', async () => {
    const to = await appender();
    const results = await Promise.all(Array.from({ length: 300 }, (_, n) => append(to, n)));
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['appended']));
    expect(await commandsInLog()).toEqual([ids(0, 1), ids(1, 300)]);
  });

  it('that is asked for in answer to another one leaves at once', async () => {
    const to = await appender();
    await new Promise<void>((done) => to.append(commandOf(0), () => void Promise.resolve().then(() => to.append(commandOf(1), () => done()))));
    expect(await commandsInLog()).toEqual([ids(0, 1), ids(1, 2)]);
  });

  it('that Redis refuses is certainly not there', async () => {
    const to = await appender();
    await direct.set(keys.log, 'no log');
    expect(await append(to, 1)).toEqual({ kind: 'unavailable' });
    await direct.del(keys.log);
    await direct.config('SET', 'maxmemory', '1');
    expect(await append(to, 2)).toEqual({ kind: 'unavailable' });
    await direct.config('SET', 'maxmemory', '0');
    expect(await commandsInLog()).toEqual([]);
  });

  it('to a log of another epoch is certainly not there, and the node is told', async () => {
    const to = await appender();
    await direct.set(keys.epoch, 'another');
    expect(await append(to, 1)).toEqual({ kind: 'unavailable' });
    expect(staleTimes).toBe(1);
    expect(await commandsInLog()).toEqual([]);
  });

  it('whose reply is lost is found in the log: once, and before the place that is told', async () => {
    const to = await appender();
    gate.hold('replies');
    const result = append(to, 1);
    while ((await direct.xlen(keys.log)) === 0);
    gate.cut();
    expect(await result).toEqual({ kind: 'before', end: (await direct.xrange(keys.log, '-', '+'))[0]?.[0] });
    expect(await append(to, 2)).toMatchObject({ kind: 'appended' });
    expect(await commandsInLog()).toEqual([ids(1, 2), ids(2, 3)]);
  });

  it('that was still on its way when the log was asked is never written, however late it comes', async () => {
    const to = await appender();
    gate.hold('requests');
    const result = append(to, 1);
    expect(await result).toEqual({ kind: 'before', end: logStart });
    const before = await direct.info('commandstats');
    await gate.release();
    const evals = (text: string): number => Number(/cmdstat_eval:calls=(\d+)/.exec(text)?.[1] ?? 0);
    while (evals(await direct.info('commandstats')) <= evals(before));
    expect(await commandsInLog()).toEqual([]);
  });
});
