// The keys of ballot boxes on a real Redis: one for all nodes, put back when it is lost, and gone for good once the box is over.
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KeptBoxKeys, type Box } from '@plenary/server/access/box-keys';
import { receiptOf } from '@plenary/server/access/receipt';
import { createRewrite } from '@plenary/server/log/rewrite';
import { createLog } from '@plenary/server/observe/log';
import { startRedis, type TestRedis } from '../harness/redis.ts';
import { filesOf, untilIn } from '../harness/redis-bytes.ts';

const log = createLog('silent');
const keys = { boxes: 'plenary:{day}:boxes', mark: 'plenary:{day}:rewrite' };
const alive = (id: string, hasBallots = false): Box => ({ id, stage: 'alive', hasBallots });
const over = (id: string): Box => ({ id, stage: 'over', hasBallots: true });

describe('the keys of ballot boxes', () => {
  let server: TestRedis;
  let redis: Redis;
  let stopping: AbortController;

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await server[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    stopping = new AbortController();
    await redis.flushall();
  });
  afterEach(() => stopping.abort());

  const node = (line = redis): KeptBoxKeys => new KeptBoxKeys({ redis: line, keys, rewrite: createRewrite({ redis: line, mark: keys.mark, log, signal: stopping.signal }), log, signal: stopping.signal });
  const nameIn = (boxKeys: KeptBoxKeys, box: string): string | null => {
    const key = boxKeys.keyOf(box);
    return typeof key === 'string' || key === null ? key : receiptOf(key, 'somebody');
  };
  const until = (holds: () => Promise<boolean>): Promise<void> => untilIn(redis, holds);
  const files = (): Promise<string> => filesOf(server);

  it('are the same on every node, whoever comes first, and others for each box', async () => {
    const nodes = [node(), node(), node()];
    await Promise.all(nodes.map((each) => each.follow([alive('one'), alive('one-2'), { id: 'old', stage: 'first', hasBallots: true }])));
    expect(new Set(nodes.map((each) => nameIn(each, 'one'))).size).toBe(1);
    expect(nameIn(nodes[0] ?? node(), 'one')).not.toBe(nameIn(nodes[0] ?? node(), 'one-2'));
    expect(nodes.map((each) => each.keyOf('old'))).toEqual(['event', 'event', 'event']);
    expect(nodes.map((each) => each.keyOf('unknown'))).toEqual([null, null, null]);
  });

  it('are in no byte of Redis and on no node once the box is over', async () => {
    const [first, second] = [node(), node()];
    await Promise.all([first, second].map((each) => each.follow([alive('one'), alive('two')])));
    const kept = await redis.hgetall(keys.boxes);
    expect(await files()).toContain(kept['one']);
    const forgotten: string[] = [];
    first.onForgotten((box) => forgotten.push(box));
    await first.follow([over('one'), alive('two', true)]);
    expect([first.keyOf('one'), forgotten]).toEqual([null, ['one']]);
    await until(async () => !(await files()).includes(kept['one'] ?? ''));
    await until(async () => (await redis.exists(keys.mark)) === 0);
    // A node that has not heard of it yet puts nothing back, and one that starts only now gets nothing.
    await second.putBack();
    const late = node();
    await late.follow([alive('one'), alive('two', true)]);
    expect([second, late].map((each) => each.keyOf('one'))).toEqual([null, null]);
    expect(await late.ready('one')).toBe(false);
    expect(nameIn(late, 'two')).toBe(nameIn(first, 'two'));
    for (const key of await redis.keys('*')) expect((await redis.dumpBuffer(key)).toString('latin1')).not.toContain(kept['one']);
    expect(await files()).toContain(kept['two']);
  });

  it('are put back by a node that has them when Redis has lost them, and never made anew for a box with ballots', async () => {
    const first = node();
    await first.follow([alive('one')]);
    await redis.flushall();
    const second = node();
    const following = second.follow([alive('one', true)]);
    expect([second.keyOf('one'), await redis.exists(keys.boxes)]).toEqual([null, 0]);
    await first.putBack();
    await following;
    expect(nameIn(second, 'one')).toBe(nameIn(first, 'one'));
  });

  it('are put back when a line breaks and finds a Redis that has not got them', async () => {
    const line = new Redis(server.url);
    const first = node(line);
    await first.follow([alive('one')]);
    const kept = await redis.hget(keys.boxes, 'one');
    await redis.del(keys.boxes);
    line.disconnect(true);
    await until(async () => (await redis.hget(keys.boxes, 'one')) === kept);
    line.disconnect();
  });

  it('give way to the ones that are in Redis already', async () => {
    const [first, second] = [node(), node()];
    await first.follow([alive('one')]);
    const before = nameIn(first, 'one');
    await redis.flushall();
    await second.follow([alive('one')]);
    await first.putBack();
    expect(nameIn(first, 'one')).toBe(nameIn(second, 'one'));
    expect(nameIn(first, 'one')).not.toBe(before);
  });

  it('are destroyed all together when the event is archived, also those that the log does not know', async () => {
    const first = node();
    await first.follow([alive('one'), alive('two')]);
    await first.follow([alive('one')]);
    const kept = Object.values(await redis.hgetall(keys.boxes));
    expect(await first.destroyAll()).toBe(true);
    expect(await redis.hvals(keys.boxes)).toEqual(['', '']);
    await until(async () => {
      const bytes = await files();
      return kept.every((key) => !bytes.includes(key));
    });
  });

  it('are gone from the file also when whoever destroyed them was killed before it was written anew', async () => {
    const first = node();
    await first.follow([alive('one')]);
    const kept = (await redis.hget(keys.boxes, 'one')) ?? '';
    // As far as it came: the key is gone, the mark is set.
    await redis.multi().hset(keys.boxes, 'one', '').set(keys.mark, 'a mark').exec();
    expect(await files()).toContain(kept);
    createRewrite({ redis, mark: keys.mark, log, signal: stopping.signal }).wake();
    await until(async () => (await redis.exists(keys.mark)) === 0);
    expect(await files()).not.toContain(kept);
  });
});
