// Nobody screens: questions wait, moderators can decide on them as they are, and once a worker is back nothing is lost or turned over.
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { startPlenary } from '../harness/plenary.ts';
import { startRedis, type TestRedis } from '../harness/redis.ts';
import { screenedIn } from '../harness/screened.ts';

const session = 'panel-1';
const logKey = 'plenary:{idm-2024-geneva}:log';
const tenMinutesMs = 600_000;

it('questions wait without a worker, are approved unscreened, and are all screened when it is back', async () => {
  await using hall = await openHall({ session, env: { PLENARY_ROLE: 'web' } });
  const [moderator, stranger] = [await hall.moderator(), await hall.join()];
  const asked = await ask(hall);
  for (const id of asked) await moderator.until('it is on the desk', (m) => m.get('question', id)?.status === 'screening');
  const [approved = '', rejected = '', ...others] = asked;
  expect(codeOf(await moderator.sendSurely('question.approve', { question: approved }))).toBe('ok');
  expect(codeOf(await moderator.sendSurely('question.reject', { question: rejected, reason: 'personal-data' }))).toBe('ok');
  await stranger.until('the approved one', (p) => p.get('question', approved)?.status === 'live');
  expect(stranger.frames.join()).not.toContain(others[0]);

  await using worker = await startPlenary({ redisUrl: hall.redis.url, role: 'worker', env: { PLENARY_DATA: join(hall.redis.folder, 'worker') } });
  for (const id of asked) await moderator.until('it is screened', (m) => m.get('question', id)?.desk?.flags.some(({ kind }) => kind === 'email'));
  expect(worker.process.child.exitCode).toBeNull();
  expect(asked.map((id) => moderator.get('question', id)?.status)).toEqual(['live', 'rejected', ...others.map(() => 'waiting')]);
});

it('questions of ten minutes ago are there, can be decided on, and are each screened once', async () => {
  const redis = await startRedis();
  const asked: string[] = [];
  {
    await using before = await openHall({ session, env: { PLENARY_ROLE: 'web' } });
    asked.push(...(await ask(before)));
    await before.server.stop();
    await moveInto(redis, before.redis);
  }
  await using hall = await openHall({ redis, env: { PLENARY_ROLE: 'web' } });
  const moderator = await hall.moderator();
  for (const id of asked) {
    const question = await moderator.until('it waits', (m) => m.get('question', id)?.status === 'screening' && m.get('question', id));
    expect(question.desk?.askedAtMs).toBeLessThan(Date.now() - tenMinutesMs);
  }
  const [approved = '', ...others] = asked;
  expect(codeOf(await moderator.sendSurely('question.approve', { question: approved }))).toBe('ok');
  await using worker = await startPlenary({ redisUrl: redis.url, role: 'worker', env: { PLENARY_DATA: join(redis.folder, 'worker') } });
  for (const id of asked) await moderator.until('it is screened', (m) => m.get('question', id)?.desk?.screened);
  await worker.stop();
  expect(asked.map((id) => moderator.get('question', id)?.status)).toEqual(['live', ...others.map(() => 'waiting')]);
  expect((await screenedIn(redis.url)).toSorted()).toEqual(asked.toSorted());
});

async function ask(hall: Hall): Promise<string[]> {
  const asked: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    const ack = await (await hall.join()).sendSurely('question.submit', { session, text: `Write to office${n}@example.org about visas`, anonymous: true });
    asked.push(ack.ok ? String(ack.result?.['question']) : '');
  }
  return asked;
}

/** Everything in one Redis into another, as if it had happened ten minutes earlier: the log's clock is that of its ids. */
async function moveInto(to: TestRedis, from: TestRedis): Promise<void> {
  const [source, target] = [new Redis(from.url), new Redis(to.url)];
  for (const key of await source.keys('plenary:*')) {
    if (key === logKey) continue;
    await target.restore(key, 0, (await source.dumpBuffer(key)) ?? '');
  }
  for (const [id, fields] of await source.xrangeBuffer(logKey, '-', '+')) {
    const [ms, place] = id.toString().split('-');
    await target.xadd(logKey, `${Number(ms) - tenMinutesMs}-${place}`, ...fields);
  }
  source.disconnect();
  target.disconnect();
}
