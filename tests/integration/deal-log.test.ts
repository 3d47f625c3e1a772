// The log of an archived event on a real Redis: written anew so that it tells no order of ballots, whole or not at all, and no other log.
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '@plenary/domain/commands';
import type { Actor } from '@plenary/domain/core/roles';
import { createHall, type Hall } from '../../packages/testkit/src/hall.ts';
import { dealLog, type DealtLog } from '@plenary/server/archive/deal-log';
import { essenceOf } from '@plenary/server/archive/essence';
import { entryFields } from '@plenary/server/log/entry';
import { keysOf } from '@plenary/server/log/keys';
import { startRedis, type TestRedis } from '../harness/redis.ts';
import { stateIn } from '../harness/log-state.ts';

const keys = keysOf('two-rooms');
const host: Actor = { id: 'host', role: 'host', group: null, mode: null, language: null };
const voter = (nth: number): Actor => ({ id: `VOTER${String((nth * 7919) % 1000).padStart(4, '0')}`, role: 'participant', group: null, mode: null, language: null });

/** Two polls at a time, ballots that are changed, refused and sent twice, questions in between. */
function busyDay(isArchived: boolean): Hall {
  const hall = createHall();
  const made = ['opening', 'welcome'].map((session) => String(hall.did(host, { type: 'poll.create', session, title: 'Ready?', options: ['Yes', 'No', 'Perhaps'], choice: 'single', maxOptions: 1, showWhileOpen: true })['poll']));
  for (const poll of made) hall.did(host, { type: 'poll.open', poll });
  for (let nth = 0; nth < 60; nth += 1) {
    const poll = made[nth % 2] ?? '';
    hall.wait(nth % 3);
    hall.send(voter(nth), { type: 'poll.vote', poll, options: ['abc'[nth % 3] ?? 'a'] });
    if (nth % 5 === 0) hall.send(voter(nth), { type: 'poll.vote', poll, options: ['c'] });
    if (nth % 7 === 0) hall.send(voter(nth), { type: 'poll.vote', poll, options: ['z'] });
    if (nth % 11 === 0) hall.replay(hall.log.at(-1)?.command ?? never());
    if (nth % 10 === 0) hall.send({ ...voter(nth), id: `asker-${nth}` }, { type: 'question.submit', session: 'opening', text: `Who pays for the ${nth}?`, anonymous: true });
  }
  for (const poll of made) hall.did(host, { type: 'poll.close', poll });
  const end: Command[] = [{ type: 'event.close' }, ...(isArchived ? [{ type: 'event.archive' } as const] : [])];
  for (const body of end) hall.did(host, body);
  return hall;
}

const never = (): never => {
  throw new Error('there is one');
};

describe('the log of an archived event', () => {
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
  beforeEach(async () => void (await redis.flushall()));

  /** Two commands in an entry, where they came together. */
  async function write({ log }: Hall): Promise<void> {
    await redis.set(keys.epoch, 'first');
    await redis.hset(keys.snapshot, 'epoch', 'first');
    for (let at = 0; at < log.length; at += 2) {
      const some = log.slice(at, at + 2);
      await redis.xadd(keys.log, `${some[0]?.atMs ?? 0}-${at + 1}`, 'e', 'first', ...entryFields(some.map(({ command }) => command)));
    }
  }
  const followed = (hall: Hall, epoch = 'first') => ({ epoch, seq: hall.state.seq });
  const bytes = async (): Promise<string> => JSON.stringify(await redis.xrange(keys.log, '-', '+'));
  const all = async (): Promise<unknown> => Promise.all((await redis.keys('*')).toSorted().map(async (key) => [key, (await redis.dumpBuffer(key)).toString('base64')]));

  /** What is in Redis comes to the same as before, in the order of voters, under another epoch. */
  async function expectDealt(hall: Hall): Promise<void> {
    expect(essenceOf(await stateIn(redis, keys.log))).toBe(essenceOf(hall.state));
    const found = [...(await bytes()).matchAll(/VOTER\d{4}|"poll\\":\\"([\w-]+)/g)];
    const voters = Map.groupBy(found.flatMap(({ 0: text }, at) => (text.startsWith('VOTER') ? [{ voter: text, poll: found[at + 1]?.[1] ?? '' }] : [])), ({ poll }) => poll);
    expect(voters.size).toBe(2);
    for (const names of voters.values()) expect(names.map((each) => each.voter)).toEqual(names.map((each) => each.voter).toSorted());
    expect(await redis.exists(keys.dealing, keys.dealer, keys.snapshot)).toBe(0);
    const epoch = await redis.get(keys.epoch);
    expect([await redis.get(keys.dealt), epoch === 'first', await redis.exists(keys.mark), await redis.sismember(keys.accepted, 'first')]).toEqual([epoch, false, 1, 1]);
  }

  it('comes to the same in the order of voters, with nothing of when they voted', async () => {
    const hall = busyDay(true);
    await write(hall);
    const ids = (await redis.xrange(keys.log, '-', '+')).map(([id]) => id);
    const last = JSON.stringify((await redis.xrange(keys.log, '-', '+')).at(-1));
    expect(await dealLog({ redis, keys, followed: followed(hall) })).toBe('dealt');
    await expectDealt(hall);
    const after = await redis.xrange(keys.log, '-', '+');
    expect(after.map(([id]) => id)).toEqual(ids);
    // By what it knows of the end, a node finds its place again.
    expect(JSON.stringify(after.at(-1))).toBe(last);
    for (const { command } of hall.log) if (command.body.type === 'poll.vote') expect(await bytes()).not.toContain(`"${command.id}\\"`);
  });

  it('is left alone from then on', async () => {
    const hall = busyDay(true);
    await write(hall);
    await dealLog({ redis, keys, followed: followed(hall) });
    const epoch = (await redis.get(keys.epoch)) ?? '';
    const before = await all();
    expect(await dealLog({ redis, keys, followed: followed(hall, epoch) })).toBe('done');
    expect(await all()).toEqual(before);
    // Also where the word of it was lost.
    await redis.del(keys.dealt);
    expect(await dealLog({ redis, keys, followed: followed(hall, epoch) })).toBe('done');
    expect(await all()).toEqual(before);
  });

  it('is no other log’s affair: not of an event that goes on, nor of another epoch, nor one that this node has not read to its end', async () => {
    const [open, archived] = [busyDay(false), busyDay(true)];
    await write(open);
    const before = await all();
    expect(await dealLog({ redis, keys, followed: followed(open) })).toBe('later');
    expect(await all()).toEqual(before);
    await redis.flushall();
    await write(archived);
    const whole = await all();
    for (const each of [{ epoch: 'second', seq: archived.state.seq }, { epoch: 'first', seq: archived.state.seq - 1 }]) expect(await dealLog({ redis, keys, followed: each })).toBe('later');
    expect(await all()).toEqual(whole);
  });

  it('is written by one node at a time', async () => {
    const hall = busyDay(true);
    await write(hall);
    const results = await Promise.all([1, 2, 3].map(() => dealLog({ redis, keys, followed: followed(hall) })));
    expect(results.toSorted()).toEqual(['dealt', 'later', 'later']);
    await expectDealt(hall);
  });

  it('survives that whoever writes it is killed at any step: the next one ends it', async () => {
    const hall = busyDay(true);
    let killed = 0;
    for (let step = 0; ; step += 1) {
      await redis.flushall();
      await write(hall);
      const became = await dealLog({ redis: killedAfter(step), keys, followed: followed(hall) }).catch(() => 'killed' as const);
      const isSwapped = (await redis.get(keys.epoch)) !== 'first';
      if (became !== 'killed') break;
      killed += 1;
      if (!isSwapped) {
        expect(essenceOf(await stateIn(redis, keys.log))).toBe(essenceOf(hall.state));
        // Its turn is over by itself after a while.
        await redis.del(keys.dealer);
        expect(await dealLog({ redis, keys, followed: followed(hall) })).toBe('dealt');
      }
      await expectDealt(hall);
    }
    expect(killed).toBeGreaterThan(5);
  });

  it('is not touched by one who was frozen while another did it', async () => {
    const hall = busyDay(true);
    await write(hall);
    let other: DealtLog | null = null;
    const frozen = interruptedAt('xrange', 2, async () => {
      await redis.del(keys.dealer);
      other = await dealLog({ redis, keys, followed: followed(hall) });
    });
    expect(await dealLog({ redis: frozen, keys, followed: followed(hall) })).toBe('later');
    expect(other).toBe('dealt');
    await expectDealt(hall);
  });

  it('is left as it is when something comes to it meanwhile', async () => {
    const hall = busyDay(true);
    await write(hall);
    const late = interruptedAt('xrange', 3, async () => void (await redis.xadd(keys.log, '*', 'e', 'first', 'v', '1', 'c', '[]')));
    expect(await dealLog({ redis: late, keys, followed: followed(hall) })).toBe('later');
    expect([await redis.get(keys.epoch), await redis.exists(keys.dealing, keys.dealer)]).toEqual(['first', 0]);
  });

  /** The line of a process that dies when it has asked so often: nothing that it asks afterwards arrives. */
  const killedAfter = (steps: number): Redis => {
    let asked = 0;
    return intercept(async (_name, ask) => {
      asked += 1;
      if (asked > steps) throw new Error('killed');
      return ask();
    });
  };
  const interruptedAt = (name: string, nth: number, act: () => Promise<void>): Redis => {
    let asked = 0;
    return intercept(async (asking, ask) => {
      if (asking === name && (asked += 1) === nth) await act();
      return ask();
    });
  };
  const intercept = (around: (name: string, ask: () => Promise<unknown>) => Promise<unknown>): Redis =>
    new Proxy(redis, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? (...args: unknown[]) => around(String(name), async () => (await Reflect.apply(member, target, args)) as unknown) : member;
      },
    });
});
