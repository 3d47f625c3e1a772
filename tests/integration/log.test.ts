// The log on a real Redis: group commit, epochs, snapshots, and two nodes that hold the same bytes.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { emptyState } from '@plenary/domain/state';
import { serialiseState } from '@plenary/domain/serialise';
import { apply } from '@plenary/domain/apply';
import { noChanges } from '@plenary/domain/core/decision';
import type { StampedCommand } from '@plenary/domain/commands';
import { createAppender } from '@plenary/server/log/append';
import { readEpoch, replaceEpoch } from '@plenary/server/log/epoch';
import { isThere, logStart, readRest } from '@plenary/server/log/read';
import { readSnapshot, writeSnapshot } from '@plenary/server/log/snapshots';
import { createLog } from '@plenary/server/observe/log';
import { startRedis, type TestRedis } from '../harness/redis.ts';

const commandOf = (n: number): StampedCommand => ({
  id: `command-${n}`,
  actor: { id: 'desk', role: 'moderator', group: null, mode: null, language: null },
  print: `${n}`,
  newId: `new-${n}`,
  body: { type: 'stage.goLive', session: 'opening' },
});

describe('the log', () => {
  let server: TestRedis;
  let redis: Redis;
  const log = createLog('silent');

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url, { enableOfflineQueue: true });
  });
  afterAll(async () => {
    redis.disconnect();
    await server[Symbol.asyncDispose]();
  });

  const all = async (key: string) => {
    const entries = [];
    for await (const chunk of readRest(redis, key, logStart)) entries.push(...chunk);
    return entries;
  };

  it('takes what arrives while an append is in flight as one next batch, in order', async () => {
    const appender = createAppender({ redis, key: 'group', log });
    const results = await Promise.all(Array.from({ length: 300 }, (_, n) => appender.append(commandOf(n))));
    expect(new Set(results)).toEqual(new Set(['appended']));
    const entries = await all('group');
    expect(entries.length).toBe(2);
    expect(entries.flatMap(({ commands }) => commands.map((command) => command?.id))).toEqual(Array.from({ length: 300 }, (_, n) => `command-${n}`));
  });

  it('says unavailable when Redis refuses, and writes nothing', async () => {
    await redis.set('no-stream', 'text');
    const appender = createAppender({ redis, key: 'no-stream', log });
    expect(await appender.append(commandOf(1))).toBe('unavailable');
  });

  it('keeps one epoch for all nodes, and replaces only the one that was lost', async () => {
    const [one, two] = await Promise.all([readEpoch(redis, 'epoch'), readEpoch(redis, 'epoch')]);
    expect(one).toBe(two);
    const fresh = await Promise.all([replaceEpoch(redis, 'epoch', one), replaceEpoch(redis, 'epoch', one)]);
    expect(fresh[0]).toBe(fresh[1]);
    expect(fresh[0]).not.toBe(one);
    expect(await replaceEpoch(redis, 'epoch', one)).toBe(fresh[0]);
  });

  it('knows whether an entry is still there', async () => {
    const id = await redis.xadd('there', '*', 'v', '1', 'c', '[]');
    expect(await isThere(redis, 'there', String(id))).toBe(true);
    expect(await isThere(redis, 'there', '1-1')).toBe(false);
    expect(await isThere(redis, 'there', logStart)).toBe(true);
  });

  it('gives a snapshot back to the byte, and none of another epoch', async () => {
    const state = emptyState();
    for (let n = 0; n < 50; n += 1) apply(state, commandOf(n), { atMs: n, changes: noChanges() });
    const hash = (value: string): string => createHash('sha256').update(value).digest('hex');
    await writeSnapshot(redis, 'snapshot', { state, entry: '7-0', epoch: 'e1' });
    const read = await readSnapshot(redis, 'snapshot', 'e1');
    expect(read?.entry).toBe('7-0');
    expect(hash(serialiseState(read?.state ?? emptyState()))).toBe(hash(serialiseState(state)));
    expect(await readSnapshot(redis, 'snapshot', 'e2')).toBeNull();
  });

  it('a damaged snapshot is not used', async () => {
    await redis.hset('snapshot', { data: 'bm90IGJyb3RsaQ==' });
    expect(await readSnapshot(redis, 'snapshot', 'e1')).toBeNull();
  });
});
