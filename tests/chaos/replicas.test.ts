// With replicas asked for, nothing is acknowledged before they have it: not while they are away, and not again from memory either.
import { afterEach, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import type { Person } from '../harness/person.ts';
import { startRedis, type TestRedis } from '../harness/redis.ts';

const key = (name: string): string => `plenary:{idm-2024-geneva}:${name}`;
const text = 'Is this question on two machines by now?';
let hall: Hall;
let replica: TestRedis;
let master: Redis;
afterEach(async () => {
  master.disconnect();
  await hall[Symbol.asyncDispose]();
  await replica[Symbol.asyncDispose]();
});

/** Resolves once the master counts its replica. */
async function follow(copy: TestRedis, { url, port }: { url: string; port: number }): Promise<void> {
  const [direct, watching] = [new Redis(copy.url), new Redis(url)];
  await direct.replicaof('127.0.0.1', port);
  while (!(await watching.info('replication')).includes('state=online'));
  for (const line of [direct, watching]) line.disconnect();
}

/** A hall whose server wants one replica, and a replica that the master already counts. */
async function open(): Promise<Person> {
  replica = await startRedis();
  const redis = await startRedis({ args: ['--min-replicas-to-write', '1', '--repl-diskless-sync-delay', '0'] });
  await follow(replica, redis);
  hall = await openHall({ redis, session: 'panel-1', env: { PLENARY_REPLICAS: '1', PLENARY_WAIT_MS: '500', PLENARY_DRAIN_MS: '0' } });
  master = new Redis(hall.redis.url, { maxRetriesPerRequest: null });
  const guest = await hall.join();
  await guest.until('panel 1', (g) => g.session === 'panel-1');
  return guest;
}
/** Once: for what is not acknowledged. */
const ask = (person: Person, what: string, id?: string) => person.send('question.submit', { session: 'panel-1', text: what, anonymous: true }, id);
/** Until it is acknowledged: on a busy machine the replica may need longer than it is waited for. */
const askSurely = (person: Person, what: string, id?: string) => person.sendSurely('question.submit', { session: 'panel-1', text: what, anonymous: true }, id);
const detail = async (): Promise<string> => String(((await (await fetch(`${hall.url}/api/health/ready`)).json()) as { detail: string | null }).detail);
const entries = async (redis: Redis): Promise<string> => JSON.stringify(await redis.xrange(key('log'), '-', '+'));

describe('one replica asked for', () => {
  it('what is acknowledged is there at that moment', async () => {
    const guest = await open();
    expect(codeOf(await askSurely(guest, text, 'kept-on-two'))).toBe('ok');
    const direct = new Redis(replica.url);
    expect((await entries(direct)).includes('kept-on-two')).toBe(true);
    direct.disconnect();
  });

  it('a replica that is silent stops acknowledgements; what was sent meanwhile is confirmed when it is back, once', async () => {
    const guest = await open();
    process.kill(replica.pid(), 'SIGSTOP');
    expect(codeOf(await ask(guest, text, 'sent-meanwhile'))).toBe('indeterminate');
    // It is in the log and applied here, and must not be acknowledged from memory.
    expect((await entries(master)).includes('sent-meanwhile')).toBe(true);
    expect(codeOf(await ask(guest, text, 'sent-meanwhile'))).toBe('indeterminate');
    expect(codeOf(await ask(guest, 'And is another one taken meanwhile?', 'another-question'))).toBe('unavailable');
    expect(await detail()).toBe('replicas-short');
    process.kill(replica.pid(), 'SIGCONT');
    expect(codeOf(await askSurely(guest, 'And is this one taken by both?'))).toBe('ok');
    expect(codeOf(await askSurely(guest, text, 'sent-meanwhile'))).toBe('ok');
    expect((await entries(master)).split('sent-meanwhile')).toHaveLength(2);
  });

  it('without its replica the master takes nothing, and all goes on once one is there', async () => {
    const guest = await open();
    await replica.kill();
    while (!(await master.info('replication')).includes('connected_slaves:0'));
    expect(codeOf(await ask(guest, text, 'refused-alone'))).toBe('unavailable');
    expect((await entries(master)).includes('refused-alone')).toBe(false);
    await replica.start();
    await follow(replica, hall.redis);
    expect(codeOf(await askSurely(guest, text, 'refused-alone'))).toBe('ok');
  });

  it('the replica that confirmed takes over with everything that was acknowledged; what only the master had is no part of the new history', async () => {
    const guest = await open();
    const moderator = await hall.moderator();
    const acknowledged = await askSurely(guest, text);
    const question = acknowledged.ok ? String(acknowledged.result?.['question']) : '';
    await moderator.until('screened', (m) => m.get('question', question)?.status === 'waiting');
    // A partition: the replica is on its own already, and the master goes on writing.
    const direct = new Redis(replica.url);
    await master.config('SET', 'min-replicas-to-write', '0');
    await direct.replicaof('NO', 'ONE');
    expect(codeOf(await ask(guest, 'Was this ever on two machines?', 'on-the-master-only'))).toBe('indeterminate');
    const { epoch } = moderator.cursor ?? {};
    await hall.redis.kill();
    await direct.config('SET', 'min-replicas-to-write', '1');
    expect((await entries(direct)).includes(question)).toBe(true);
    expect((await entries(direct)).includes('on-the-master-only')).toBe(false);
    // The one that took over answers where the master did.
    await direct.config('SET', 'port', hall.redis.port);
    direct.disconnect();
    // It may write again once it has a replica of its own.
    await using third = await startRedis();
    await follow(third, hall.redis);
    await moderator.until('a new epoch with what was acknowledged', (m) => m.cursor !== undefined && m.cursor.epoch !== epoch && m.get('question', question));
    expect(moderator.resets).toContain('history');
  });
});
