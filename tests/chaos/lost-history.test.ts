// A log that is not what it was: emptied, put back from an old copy, replaced. What people have seen stays, nothing new is taken, it is
// said aloud, and only an operator's word starts another history.
import { spawnSync } from 'node:child_process';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { untilLines } from '../harness/lines.ts';
import type { Person } from '../harness/person.ts';

const key = (name: string): string => `plenary:{idm-2024-geneva}:${name}`;
const root = resolve(import.meta.dirname, '../..');
let hall: Hall;
let redis: Redis;
afterEach(async () => {
  redis.disconnect();
  await hall[Symbol.asyncDispose]();
});

async function open(env: Record<string, string> = {}): Promise<Person> {
  hall = await openHall({ session: 'panel-1', env: { PLENARY_DRAIN_MS: '0', ...env } });
  redis = new Redis(hall.redis.url, { maxRetriesPerRequest: null });
  const guest = await hall.join();
  await guest.until('panel 1', (g) => g.session === 'panel-1');
  return guest;
}

const ask = (person: Person, text: string) => person.send('question.submit', { session: 'panel-1', text, anonymous: true });
const message = async (): Promise<string> => ((await (await fetch(`${hall.url}/api/health/ready`)).json()) as { message: string }).message;
const isReadOnly = (reason: string) => untilLines(hall.server, (lines) => lines.some((line) => line['reason'] === reason && String(line['msg']).startsWith('READ-ONLY')));
const acceptLoss = (): number | null => spawnSync(process.execPath, [join(root, 'infra/scripts/accept-loss.mjs')], { env: { ...process.env, PLENARY_DATA: hall.redis.dataFolder } }).status;
describe('a log that is emptied under a line that holds', () => {
  it('leaves everybody what they see, takes nothing, and says why', async () => {
    const guest = await open();
    const { epoch } = guest.cursor ?? {};
    await redis.flushall();
    await isReadOnly('log-empty');
    expect(codeOf(await ask(guest, 'Is anybody still taking questions here?'))).toBe('read-only');
    expect(guest.resets).toEqual([]);
    expect((await guest.watch('live')).ok).toBe(true);
    expect(guest.cursor?.epoch).toBe(epoch);
    expect(guest.all('session').length).toBeGreaterThan(0);
    expect(await message()).toContain('docs/run-books/lost-history.md');
    expect(await redis.exists(key('log'), key('epoch'))).toBe(0);
  });

  it('sends nobody away: what is gone with the log is not taken for access that was taken back', async () => {
    const guest = await open();
    const moderator = await hall.moderator();
    await moderator.until('the line', (m) => m.cursor);
    await redis.flushall();
    const ack = await moderator.send('stage.goLive', { session: 'panel-2' });
    expect(ack).toMatchObject({ ok: false, error: { retryable: true } });
    const refusal = new Promise<Error & { data?: { retryable: boolean } }>((told) => guest.socket.once('connect_error', told));
    guest.socket.disconnect().connect();
    expect((await refusal).data).toMatchObject({ code: 'unavailable', retryable: true });
    await isReadOnly('log-empty');
    expect(moderator.socket.connected).toBe(true);
    expect(moderator.resets).toEqual([]);
  });

  it('starts a new history under a new epoch once an operator accepts the loss', async () => {
    const guest = await open();
    const { epoch } = guest.cursor ?? {};
    const secret = await redis.get(key('secret'));
    await redis.flushall();
    await isReadOnly('log-empty');
    expect(acceptLoss()).toBe(0);
    await guest.until('a new epoch, nothing live', (g) => g.cursor !== undefined && g.cursor.epoch !== epoch && g.session === null && g.all('session').length > 0);
    expect(guest.resets).toContain('history');
    expect(await redis.get(key('secret'))).toBe(secret);
    expect((await readdir(hall.redis.dataFolder)).filter((name) => name.includes('.lost-'))).toHaveLength(1);
    expect(codeOf(await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Is anybody still here?', anonymous: true }))).toBe('ok');
    await hall.server.kill();
    await hall.restart();
    expect(await redis.exists(key('log'))).toBe(1);
  });
});

describe('a log that went back', () => {
  it('is refused by a running server, which goes on by itself once the newest copy is there again, without a reset', async () => {
    const guest = await open();
    await hall.redis.kill();
    await cp(hall.redis.folder, `${hall.redis.folder}-copy`, { recursive: true, filter: (from) => !from.includes('/data') });
    await hall.redis.start();
    await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Asked after the copy was made?', anonymous: true });
    const [file, copy, aside] = [join(hall.redis.folder, 'appendonlydir'), join(`${hall.redis.folder}-copy`, 'appendonlydir'), join(`${hall.redis.folder}-copy`, 'aside')];
    const exchange = async (): Promise<void> => {
      await hall.redis.kill();
      await rename(file, aside);
      await rename(copy, file);
      await rename(aside, copy);
      await hall.redis.start();
    };
    await exchange();
    await isReadOnly('log-went-back');
    expect(codeOf(await ask(guest, 'Is this taken while the copy is old?'))).toBe('read-only');
    expect(guest.resets).toEqual([]);
    await exchange();
    expect(codeOf(await guest.sendSurely('question.submit', { session: 'panel-1', text: 'And is this taken on the newest one?', anonymous: true }))).toBe('ok');
    expect(guest.resets).toEqual([]);
    await rm(`${hall.redis.folder}-copy`, { recursive: true });
  });

  it('is noticed by a server that starts again, from what it kept outside Redis', async () => {
    const guest = await open();
    await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Will this still be here tomorrow?', anonymous: true });
    await hall.server.stop();
    const [last] = (await redis.xrevrange(key('log'), '+', '-', 'COUNT', 1)).map(([id]) => id);
    await redis.xdel(key('log'), String(last));
    await hall.restart();
    await isReadOnly('log-went-back');
    const late = await hall.join();
    expect(codeOf(await ask(late, 'And is this one taken?'))).toBe('read-only');
  });

  it('that is another one is not followed', async () => {
    const guest = await open();
    await hall.redis.lose();
    await redis.set(key('epoch'), 'somebody-elses');
    await redis.xadd(key('log'), '*', 'v', '1', 'c', '[]');
    await isReadOnly('log-of-another-epoch');
    expect(codeOf(await ask(guest, 'Whose event is this now?'))).toBe('read-only');
    expect(guest.resets).toEqual([]);
  });
});

describe('a log with entries missing', () => {
  it('at its start is not replayed from the middle: nothing is taken until an operator accepts the loss', async () => {
    await open();
    await hall.server.stop();
    await redis.xtrim(key('log'), 'MAXLEN', 1);
    await redis.del(key('snapshot'));
    // Without its first entry there is no event to be shown: the door says so, and opens once the loss is accepted.
    const starting = hall.restart();
    try {
      await expect.poll(async () => fetch(`${hall.url}/api/health/ready`).then((answer) => answer.json(), () => null)).toMatchObject({ why: 'read-only', detail: 'log-trimmed' });
      expect(await redis.xlen(key('log'))).toBe(1);
    } finally {
      expect(acceptLoss()).toBe(0);
      await starting;
    }
    const guest = await hall.join();
    expect(codeOf(await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Is this the first question of a new day?', anonymous: true }))).toBe('ok');
  });

  it('between others, in a copy that does not tell, is known by the seq of the witness', async () => {
    const guest = await open();
    for (const text of ['Is the first one there?', 'And is the second one there?', 'And is the third one there?']) await guest.sendSurely('question.submit', { session: 'panel-1', text, anonymous: true });
    await hall.server.stop();
    const entries = await redis.xrange(key('log'), '-', '+');
    const left = entries.findIndex(([, fields]) => fields.join().includes('And is the second one there?'));
    expect(left).toBeGreaterThan(0);
    await redis.del(key('log'), key('snapshot'));
    for (const [id, fields] of entries.toSpliced(left, 1)) await redis.xadd(key('log'), id, ...fields);
    await hall.restart();
    await isReadOnly('log-trimmed');
    expect(hall.server.ready.readOnly?.repair).toContain('docs/run-books/lost-history.md');
    const late = await hall.join();
    expect(codeOf(await ask(late, 'And is this one taken on top of it?'))).toBe('read-only');
    expect(await redis.xlen(key('log'))).toBe(entries.length - 1);
  });
});

describe('a Redis that keeps less than is promised', () => {
  it('is only looked at until its settings are put right, and needs no restart', async () => {
    const guest = await open();
    await hall.server.stop();
    await redis.config('SET', 'appendfsync', 'everysec');
    await hall.restart();
    await isReadOnly('settings-weak');
    expect(await message()).toContain('CONFIG SET appendfsync always');
    const late = await hall.join();
    expect(codeOf(await ask(late, 'Is this kept anywhere?'))).toBe('read-only');
    await redis.config('SET', 'appendfsync', 'always');
    expect(codeOf(await late.sendSurely('question.submit', { session: 'panel-1', text: 'And is this one kept?', anonymous: true }))).toBe('ok');
    await guest[Symbol.asyncDispose]();
  });

  it('is taken where the operator says so, and that is said aloud at each start', async () => {
    await open({ PLENARY_DURABILITY: 'relaxed' });
    await hall.server.stop();
    await redis.config('SET', 'appendfsync', 'everysec');
    await hall.restart();
    await untilLines(hall.server, (lines) => lines.some(({ msg }) => String(msg).startsWith('PLENARY_DURABILITY=relaxed')));
    const guest = await hall.join();
    expect(codeOf(await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Is this taken at one’s own risk?', anonymous: true }))).toBe('ok');
  });
});
