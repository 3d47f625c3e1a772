// The log on a real Redis: epochs, places, settings and snapshots.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { emptyState } from '@plenary/domain/state';
import { serialiseState } from '@plenary/domain/serialise';
import { apply } from '@plenary/domain/apply';
import { noChanges } from '@plenary/domain/core/decision';
import type { StampedCommand } from '@plenary/domain/commands';
import { readEpoch, replaceEpoch } from '@plenary/server/log/epoch';
import { hashOfFields, lookAt } from '@plenary/server/log/history';
import { lastDeleted, logStart } from '@plenary/server/log/read';
import { findWeak, readSettings } from '@plenary/server/log/self-check';
import { readSnapshot, writeSnapshot } from '@plenary/server/log/snapshots';
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

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url, { enableOfflineQueue: true });
  });
  afterAll(async () => {
    redis.disconnect();
    await server[Symbol.asyncDispose]();
  });

  it('keeps one epoch for all nodes, and replaces only the one that was lost', async () => {
    const [one, two] = await Promise.all([readEpoch(redis, 'epoch'), readEpoch(redis, 'epoch')]);
    expect(one).toBe(two);
    const fresh = await Promise.all([replaceEpoch(redis, 'epoch', one), replaceEpoch(redis, 'epoch', one)]);
    expect(fresh[0]).toBe(fresh[1]);
    expect(fresh[0]).not.toBe(one);
    expect(await replaceEpoch(redis, 'epoch', one)).toBe(fresh[0]);
  });

  it('tells what is at a place that was seen before: the same entry, another one, or none', async () => {
    const keys = { log: 'there', epoch: 'there-epoch', accepted: 'there-accepted' };
    await redis.set(keys.epoch, 'e1');
    const fields = ['v', '1', 'c', '["Œuvre 字"]'];
    const id = String(await redis.xadd(keys.log, '*', ...fields));
    const found = await lookAt(redis, keys, { epoch: 'e1', entries: [id, '1-1'] });
    expect(found).toEqual({ epoch: 'e1', end: id, accepted: false, hashes: [hashOfFields(fields), ''] });
    await redis.sadd(keys.accepted, 'e1');
    expect((await lookAt(redis, keys, { epoch: 'e1', entries: [] })).accepted).toBe(true);
  });

  it('tells that entries were removed from its start', async () => {
    for (let n = 0; n < 3; n += 1) await redis.xadd('trimmed', `${n + 1}-0`, 'v', '1', 'c', '[]');
    expect(await lastDeleted(redis, 'trimmed')).toBe(logStart);
    await redis.xdel('trimmed', '2-0');
    expect(await lastDeleted(redis, 'trimmed')).toBe('2-0');
    expect(await lastDeleted(redis, 'never-there')).toBe(logStart);
  });

  it('reads back the settings that the promise needs', async () => {
    expect(findWeak(await readSettings(redis, 0), 0)).toEqual([]);
    await redis.config('SET', 'appendfsync', 'everysec');
    expect(findWeak(await readSettings(redis, 0), 0)).toEqual([{ setting: 'appendfsync', is: 'everysec', wanted: 'always', repair: 'CONFIG SET appendfsync always' }]);
    await redis.config('SET', 'appendfsync', 'always');
  });

  const snapshotKeys = { snapshot: 'snapshot', epoch: 'snapshot-epoch' };

  it('gives a snapshot back to the byte, and none of another epoch', async () => {
    await redis.set(snapshotKeys.epoch, 'e1');
    const state = emptyState();
    for (let n = 0; n < 50; n += 1) apply(state, commandOf(n), { atMs: n, changes: noChanges() });
    const hash = (value: string): string => createHash('sha256').update(value).digest('hex');
    await writeSnapshot(redis, snapshotKeys, { state, entry: '7-0', epoch: 'e1' });
    const read = await readSnapshot(redis, 'snapshot', 'e1');
    expect(read?.entry).toBe('7-0');
    expect(hash(serialiseState(read?.state ?? emptyState()))).toBe(hash(serialiseState(state)));
    expect(await readSnapshot(redis, 'snapshot', 'e2')).toBeNull();
  });

  it('takes no snapshot of an epoch that is over', async () => {
    await redis.set(snapshotKeys.epoch, 'e2');
    await writeSnapshot(redis, snapshotKeys, { state: emptyState(), entry: '9-0', epoch: 'e1' });
    expect((await readSnapshot(redis, 'snapshot', 'e1'))?.entry).toBe('7-0');
    await redis.set(snapshotKeys.epoch, 'e1');
  });

  it('a damaged snapshot is not used, nor one in another form', async () => {
    await writeSnapshot(redis, snapshotKeys, { state: emptyState(), entry: '7-0', epoch: 'e1' });
    const whole = (await redis.hgetBuffer('snapshot', 'data')) ?? Buffer.alloc(0);
    const flipped = Buffer.from(whole);
    flipped[flipped.length - 6] = (flipped.at(-6) ?? 0) ^ 1;
    for (const data of [whole.subarray(0, -1), flipped, Buffer.from('no snapshot'), Buffer.alloc(0)]) {
      await redis.hset('snapshot', 'data', data);
      expect(await readSnapshot(redis, 'snapshot', 'e1')).toBeNull();
    }
    await redis.hset('snapshot', 'data', whole);
    expect(await readSnapshot(redis, 'snapshot', 'e1')).not.toBeNull();
    await redis.hset('snapshot', 'form', '1');
    expect(await readSnapshot(redis, 'snapshot', 'e1')).toBeNull();
  });
});
