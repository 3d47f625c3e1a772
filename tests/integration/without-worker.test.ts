// Nobody screens: questions wait, moderators can decide on them as they are, and once a worker is back nothing is lost or turned over.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeOf, openHall } from '../harness/hall.ts';
import { startPlenary } from '../harness/plenary.ts';

const session = 'panel-1';

it('questions wait without a worker, are approved unscreened, and are all screened when it is back', async () => {
  await using hall = await openHall({ session, env: { PLENARY_ROLE: 'web' } });
  const [moderator, stranger] = [await hall.moderator(), await hall.join()];
  const asked: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    const ack = await (await hall.join()).sendSurely('question.submit', { session, text: `Write to office${n}@example.org about visas`, anonymous: true });
    asked.push(ack.ok ? String(ack.result?.['question']) : '');
  }
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
