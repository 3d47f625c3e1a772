// Jobs are not lost and have one effect, whatever becomes of workers and of the queue: what is due is told by the log.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { logStart, readRest } from '@plenary/server/log/read';
import { openHall, type Hall } from '../harness/hall.ts';
import { startHoldingLine } from '../harness/holding-line.ts';
import type { Person } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';
import { startRedis, type TestRedis } from '../harness/redis.ts';

const session = 'panel-1';
const screening = /question\.screened/;

interface Parts extends AsyncDisposable { readonly queue: TestRedis; readonly hall: Hall; worker(redisUrl?: string): Promise<TestPlenary> }

/** A hall whose node does no jobs, with a queue of its own. */
async function openParts(): Promise<Parts> {
  const queue = await startRedis();
  const env = { PLENARY_ROLE: 'web', QUEUE_REDIS_URL: queue.url };
  const hall = await openHall({ session, env }).catch(async (error: unknown) => {
    await queue[Symbol.asyncDispose]();
    throw error;
  });
  const workers: TestPlenary[] = [];
  return {
    queue,
    hall,
    async worker(redisUrl = hall.redis.url) {
      const data = join(hall.redis.folder, `worker-${workers.length}`);
      const worker = await startPlenary({ redisUrl, role: 'worker', env: { QUEUE_REDIS_URL: queue.url, PLENARY_DATA: data } });
      workers.push(worker);
      return worker;
    },
    async [Symbol.asyncDispose]() {
      for (const worker of workers) await worker[Symbol.asyncDispose]();
      await hall[Symbol.asyncDispose]();
      await queue[Symbol.asyncDispose]();
    },
  };
}

async function ask(person: Person, text: string): Promise<string> {
  const ack = await person.sendSurely('question.submit', { session, text, anonymous: true });
  if (!ack.ok) throw new Error(ack.error.code);
  return String(ack.result?.['question']);
}

async function openPoll(moderator: Person, closesAfterMs: number): Promise<string> {
  const made = await moderator.sendSurely('poll.create', { session, title: 'In time?', options: ['Yes', 'No'], choice: 'single', maxOptions: 1, showWhileOpen: true });
  const poll = made.ok ? String(made.result?.['poll']) : '';
  await moderator.sendSurely('poll.open', { poll, closesAfterMs });
  return poll;
}

const checked = (person: Person, question: string): Promise<unknown> => person.until('it is checked', (p) => p.get('question', question)?.desk?.screened);

/** How often the log holds a screening of this question, accepted or not. */
async function screenings({ hall }: Parts, question: string): Promise<number> {
  await using direct = openRedis(hall.redis.url);
  let count = 0;
  for await (const { entries } of readRest(direct.redis, 'plenary:{idm-2024-geneva}:log', logStart)) {
    const bodies = entries.flatMap(({ commands }) => commands.flatMap((command) => command?.body ?? []));
    count += bodies.filter((body) => body.type === 'question.screened' && body.question === question).length;
  }
  return count;
}

function openRedis(url: string): AsyncDisposable & { readonly redis: Redis } {
  const redis = new Redis(url);
  return { redis, [Symbol.asyncDispose]: async () => redis.disconnect() };
}

describe('a worker', () => {
  it('that was frozen with its answer on the way finds it refused: another one was faster', async () => {
    await using parts = await openParts();
    await using line = await startHoldingLine(parts.hall.redis.port);
    const [moderator, guest] = [await parts.hall.moderator(), await parts.hall.join()];
    const slow = await parts.worker(line.url);
    const isHeld = line.hold(screening);
    const question = await ask(guest, 'Who answers for this question, and how often?');
    await isHeld;
    const pid = slow.process.child.pid ?? 0;
    process.kill(pid, 'SIGSTOP');
    const other = await parts.worker();
    await checked(moderator, question);
    await moderator.sendSurely('question.approve', { question });
    const approved = await moderator.until('it is live', (m) => m.get('question', question)?.status === 'live' && m.get('question', question));
    expect(await screenings(parts, question)).toBe(1);
    line.release();
    process.kill(pid, 'SIGCONT');
    await other.stop();
    // The thawed worker is the only one now, and works on; by then its late answer is in the log before its new one.
    await checked(moderator, await ask(guest, 'Does the one that was frozen go on?'));
    // One that takes long to see what has become of it meanwhile sends it once more.
    expect(await screenings(parts, question)).toBeGreaterThanOrEqual(2);
    expect(moderator.get('question', question)).toEqual(approved);
  });

  it('that dies in the middle of its job, five times in a row, leaves nothing undone and nothing doubled', async () => {
    await using parts = await openParts();
    await using line = await startHoldingLine(parts.hall.redis.port);
    const [moderator, guest] = [await parts.hall.moderator(), await parts.hall.join()];
    const question = await ask(guest, 'Is anybody left who looks at this?');
    const poll = await openPoll(moderator, 1000);
    for (let death = 0; death < 5; death += 1) {
      const isHeld = line.hold(screening);
      const worker = await parts.worker(line.url);
      await isHeld;
      await worker.kill();
      expect(moderator.get('question', question)?.status).toBe('screening');
    }
    await parts.worker();
    await checked(moderator, question);
    await moderator.until('the poll is closed', (m) => m.get('poll', poll)?.status === 'closed');
    expect(await screenings(parts, question)).toBe(1);
  });
});

describe('the queue', () => {
  it('has its own Redis, and may lose everything: what is due is enqueued again', async () => {
    await using parts = await openParts();
    const moderator = await parts.hall.moderator();
    await parts.worker();
    const poll = await openPoll(moderator, 5000);
    await using queue = openRedis(parts.queue.url);
    await using log = openRedis(parts.hall.redis.url);
    await expect.poll(() => queue.redis.keys('plenary:*:jobs:*')).not.toEqual([]);
    expect(await log.redis.keys('plenary:*:jobs:*')).toEqual([]);
    await parts.queue.lose();
    await moderator.until('the poll is closed', (m) => m.get('poll', poll)?.status === 'closed');
  });

  it('holds nothing for a closed event; what was due is done once it is open again', async () => {
    await using parts = await openParts();
    const [host, guest] = [await parts.hall.host(), await parts.hall.join()];
    const question = await ask(guest, 'Will this be checked after the break?');
    await host.sendSurely('event.close', {});
    const worker = await parts.worker();
    await using queue = openRedis(parts.queue.url);
    expect(await queue.redis.keys('plenary:*:jobs:screen-*')).toEqual([]);
    await host.sendSurely('event.reopen', {});
    await checked(host, question);
    await worker.stop();
    expect(worker.process.child.exitCode).toBe(0);
  });
});
