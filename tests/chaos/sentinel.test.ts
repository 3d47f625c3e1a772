// Sentinels move the log to another Redis. What was acknowledged goes with it and people go on by themselves; where it does not go with
// it, nobody is told that all is well.
import { describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { untilLines } from '../harness/lines.ts';
import { startRedis, type TestRedis } from '../harness/redis.ts';
import { startSentinels, until, type Sentinels } from '../harness/sentinels.ts';

const log = 'plenary:{idm-2024-geneva}:log';
const args = ['--min-replicas-to-write', '1', '--repl-diskless-sync-delay', '0'];

interface House extends AsyncDisposable { readonly hall: Hall; readonly copies: readonly [TestRedis, TestRedis]; readonly sentinels: Sentinels }

/** A hall on a master with two replicas, one of which must have each command; three sentinels watch. */
async function openHouse(): Promise<House> {
  await using held = new AsyncDisposableStack();
  const master = await startRedis({ args });
  const follow = ['--replicaof', '127.0.0.1', `${master.port}`];
  const copies = [held.use(await startRedis({ args: [...args, ...follow] })), held.use(await startRedis({ args: [...args, ...follow] }))] as const;
  const watching = new Redis(master.url);
  await until('two replicas', async () => (await watching.info('replication')).split('state=online').length === 3);
  watching.disconnect();
  const sentinels = held.use(await startSentinels(master.port, 2));
  const env = { REDIS_URL: '', REDIS_SENTINELS: sentinels.addresses, REDIS_MASTER: sentinels.master, PLENARY_REPLICAS: '1', PLENARY_DRAIN_MS: '0' };
  const hall = held.use(await openHall({ redis: master, session: 'panel-1', env }));
  const all = held.move();
  return { hall, copies, sentinels, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

const ask = (n: number) => ({ session: 'panel-1', text: `Is question number ${n} still here after the failover?`, anonymous: true });

const timesInLog = async (port: number): Promise<Map<string, number>> => {
  const line = new Redis(port, '127.0.0.1');
  const text = JSON.stringify(await line.xrange(log, '-', '+'));
  line.disconnect();
  const times = new Map<string, number>();
  for (const [, id = ''] of text.matchAll(/"id\\":\\"(asked-[\w-]+)/g)) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
};

describe('a failover by sentinels', () => {
  it('takes everything that was acknowledged along, once, and people go on by themselves', async () => {
    await using house = await openHouse();
    const { hall, sentinels } = house;
    const people = await Promise.all(Array.from({ length: 6 }, () => hall.join()));
    for (const person of people) await person.until('panel 1', (p) => p.session === 'panel-1');
    // One question of each person at a time: before, while the master dies, and after.
    const askAll = (when: string) => Promise.all(people.map(async (person, n) => codeOf(await person.sendSurely('question.submit', ask(n), `asked-${when}-${n}`))));
    const allOk = people.map(() => 'ok');
    expect(await askAll('before')).toEqual(allOk);
    const meanwhile = askAll('meanwhile');
    await hall.redis.kill();
    const port = await sentinels.promoted(hall.redis.port);
    expect(await meanwhile).toEqual(allOk);
    expect(await askAll('after')).toEqual(allOk);
    const times = await timesInLog(port);
    expect([...times.values()]).toEqual(Array.from({ length: 18 }, () => 1));
  });

  it('to a replica that lacks what was acknowledged is said aloud, and nothing is taken', async () => {
    await using house = await openHouse();
    const { hall, sentinels, copies: [confirming, behind] } = house;
    const guest = await hall.join();
    await guest.until('panel 1', (g) => g.session === 'panel-1');
    const { epoch } = guest.cursor ?? {};
    // One replica can no longer follow: its master has no such password. The other one goes on confirming.
    const direct = new Redis(behind.url);
    await direct.config('SET', 'masterauth', 'not-asked-for');
    await direct.call('CLIENT', 'KILL', 'TYPE', 'master');
    expect(codeOf(await guest.sendSurely('question.submit', ask(1), 'asked-once'))).toBe('ok');
    expect((await timesInLog(confirming.port)).get('asked-once')).toBe(1);
    expect((await timesInLog(behind.port)).has('asked-once')).toBe(false);
    await Promise.all([hall.redis.kill(), confirming.kill()]);
    expect(await sentinels.promoted(hall.redis.port)).toBe(behind.port);
    await direct.config('SET', 'min-replicas-to-write', '0');
    direct.disconnect();
    await untilLines(hall.server, (lines) => lines.some(({ reason, msg }) => reason === 'log-went-back' && String(msg).startsWith('READ-ONLY')));
    expect(codeOf(await guest.send('question.submit', ask(2), 'asked-late'))).toBe('read-only');
    expect((await timesInLog(behind.port)).size).toBe(0);
    expect(guest.resets).toEqual([]);
    expect(guest.cursor?.epoch).toBe(epoch);
  });
});
