// Archiving is finished whoever is killed meanwhile: the keys are gone, the log tells no order of ballots, and what was announced stands.
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { startHoldingLine } from '../harness/holding-line.ts';
import { Person } from '../harness/person.ts';
import { startPlenary } from '../harness/plenary.ts';
import { filesOf, untilIn, valuesIn } from '../harness/redis-bytes.ts';

const key = (name: string): string => `plenary:{idm-2024-geneva}:${name}`;
const session = 'panel-1';
const voters = 12;

/** What a node sends to Redis when it comes so far. */
const moments: readonly (readonly [what: string, request: RegExp])[] = [
  ['destroys the event’s key', /redis\.call\('DEL', KEYS\[1\]\) == 1/],
  ['writes the log beside', /redis\.call\('XADD', KEYS\[2\]/],
  ['puts it in the place of the old one', /redis\.call\('RENAME'/],
  ['has Redis write its file anew', /BGREWRITEAOF/i],
];

let hall: Hall;
let redis: Redis;
afterEach(async () => {
  redis.disconnect();
  await hall[Symbol.asyncDispose]();
});

/** One after the other, so that the log tells an order; every fifth changes their mind. */
async function votedHall(): Promise<{ moderator: Person; host: Person; poll: string }> {
  hall = await openHall({ session });
  redis = new Redis(hall.redis.url);
  const [moderator, host] = [await hall.moderator(), await hall.host()];
  const made = await moderator.sendSurely('poll.create', { session, title: 'Ready?', options: ['Yes', 'No'], choice: 'single', maxOptions: 1, showWhileOpen: true });
  const poll = made.ok ? String(made.result?.['poll']) : '';
  await moderator.sendSurely('poll.open', { poll });
  for (let nth = 0; nth < voters; nth += 1) {
    const voter = await hall.join();
    for (const option of nth % 5 ? ['a'] : ['a', 'b']) expect(codeOf(await voter.sendSurely('poll.vote', { poll, options: [option] }))).toBe('ok');
  }
  await host.sendSurely('event.close', {});
  await moderator.until('the seal', (m) => m.get('poll', poll)?.head);
  return { moderator, host, poll };
}

const told = (person: Person, poll: string): unknown => ({ ...person.get('poll', poll), rev: 0 });
const names = async (): Promise<string[]> =>
  (await redis.xrange(key('log'), '-', '+')).flatMap(([, fields]) => [...fields.join().matchAll(/"actor":\{"id":"([0-9A-HJKMNP-TV-Z]{16})"/g)].map(([, name]) => name ?? ''));

describe('archiving', () => {
  it.each(moments)('is finished by another node when the one that %s is killed with that on its way', async (_what, request) => {
    const { moderator, host, poll } = await votedHall();
    const before = told(moderator, poll);
    const order = await names();
    expect(order).not.toEqual(order.toSorted());
    const secrets = [(await redis.get(key('secret'))) ?? '', order.join()];
    await using line = await startHoldingLine(hall.redis.port);
    // The only one that follows the log from now on.
    await hall.server.kill();
    const alone = await startPlenary({ redisUrl: line.url, port: hall.port, env: { PLENARY_DATA: join(hall.redis.folder, 'alone') } });
    await host.until('the line', (h) => h.socket.connected);
    const isHeld = line.hold(request);
    expect(codeOf(await host.sendSurely('event.archive', {}))).toBe('ok');
    await isHeld;
    await alone.kill();
    await redis.del(key('dealer'));
    await hall.restart();
    await untilIn(redis, async () => (await redis.get(key('dealt'))) === (await redis.get(key('epoch'))) && (await redis.exists(key('mark'), key('rewrite'))) === 0);
    expect(await names()).toEqual(order.toSorted());
    expect(await redis.exists(key('secret'), key('dealing'), key('dealer'))).toBe(0);
    for (const secret of secrets) await untilIn(redis, async () => ![await valuesIn(redis), await filesOf(hall.redis)].join().includes(secret));
    const { token, event } = moderator.socket.auth as { token: string; event: string };
    await using again = new Person(hall.url, { as: 'staff', token, event });
    await again.watch(session);
    await again.until('the poll', (p) => p.get('poll', poll));
    expect(told(again, poll)).toEqual(before);
  });
});
