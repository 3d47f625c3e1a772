// Jobs that were given up: kept with a reason and nothing of the question, shown to the host alone, and done when they are run again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { failedJobs, runAgainById, tend } from '@plenary/server/jobs/dead-letters';
import { JobFailure } from '@plenary/server/jobs/failure';
import { openQueues, triesOf, type Queues } from '@plenary/server/jobs/queues';
import { openWorker } from '@plenary/server/jobs/worker';
import { createLog } from '@plenary/server/observe/log';
import type { FailedJob } from '@plenary/protocol/http/operations';
import { labels, startClassifier, type TestClassifier } from '../harness/classifier.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import type { Person } from '../harness/person.ts';
import { startRedis } from '../harness/redis.ts';

const text = 'Which ministry answers for the seasonal visas?';
const tokenOf = (person: Person): string => (person.socket.auth as { token: string }).token;

describe('jobs that were given up', () => {
  let classifier: TestClassifier;
  let hall: Hall;
  let host: string;

  beforeAll(async () => {
    classifier = await startClassifier((_, response) => void response.writeHead(422).end());
    hall = await openHall({ session: 'panel-1', env: { SCREENING_URL: classifier.url } });
    host = tokenOf(await hall.host());
  });
  afterAll(async () => {
    await hall[Symbol.asyncDispose]();
    await classifier[Symbol.asyncDispose]();
  });

  const call = (path: string, token: string | null, method = 'GET'): Promise<Response> =>
    fetch(`${hall.url}${path}`, { method, headers: token === null ? {} : { authorization: `Bearer ${token}` } });
  const failed = async (): Promise<FailedJob[]> => ((await (await call('/api/failed-jobs', host)).json()) as { jobs: FailedJob[] }).jobs;

  it('are shown to the host with their reason, hold no text, and are done when run again', async () => {
    const [moderator, guest] = [await hall.moderator(), await hall.join()];
    const ack = await guest.sendSurely('question.submit', { session: 'panel-1', text, anonymous: true });
    const question = ack.ok ? String(ack.result?.['question']) : '';
    await expect.poll(failed).toMatchObject([{ id: `classify-${question}`, kind: 'classify', reason: 'status-422', attempts: 1 }]);
    expect(moderator.get('question', question)?.desk?.classified).toBeUndefined();

    const redis = new Redis(hall.redis.url);
    const kept: string[] = [];
    for (const key of await redis.keys('plenary:*:outside:*')) if ((await redis.type(key)) === 'hash') kept.push(JSON.stringify(await redis.hgetall(key)));
    redis.disconnect();
    expect(kept.join()).toContain('status-422');
    expect(kept.join()).not.toContain('ministry');
    expect(kept.join()).not.toContain('server/src');

    classifier.answer = labels('threat');
    expect((await call(`/api/failed-jobs/classify-${question}`, host, 'POST')).status).toBe(204);
    await moderator.until('it is classified', (m) => m.get('question', question)?.desk?.classified);
    await expect.poll(failed).toEqual([]);
    expect((await call(`/api/failed-jobs/classify-${question}`, host, 'POST')).status).toBe(404);
  });

  it('and the board of the queues are the host’s alone', async () => {
    const [guest, moderator] = [tokenOf(await hall.join()), tokenOf(await hall.moderator())];
    for (const path of ['/api/failed-jobs', '/queues', '/queues/', '/queues/api/queues', '/queues/queue/jobs', '/queues/static/locales/en/messages.json']) {
      expect([path, (await call(path, null)).status]).toEqual([path, 401]);
      expect([path, (await call(path, guest)).status]).toEqual([path, 401]);
      expect([path, (await call(path, moderator)).status]).toEqual([path, 403]);
    }
    for (const token of [null, guest]) expect((await call('/api/failed-jobs/screen-x', token, 'POST')).status).toBe(401);
    expect((await call('/api/failed-jobs/screen-x', moderator, 'POST')).status).toBe(403);
    for (const id of ['screen-x', 'meta', 'id', '..%2Fjobs', 'x'.repeat(300)]) expect([id, (await call(`/api/failed-jobs/${id}`, host, 'POST')).status]).toEqual([id, 404]);
  });

  it('the board loads nothing from elsewhere, runs nothing inline, and changes nothing', async () => {
    const page = await call('/queues', host);
    const html = await page.text();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(page.status).toBe(200);
    expect(html).toContain('<div id="root">');
    expect(html.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)).toBeNull();
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const queues = (await (await call('/queues/api/queues', host)).json()) as { queues: { name: string; readOnlyMode: boolean }[] };
    expect(queues.queues.map(({ name, readOnlyMode }) => [name, readOnlyMode])).toEqual([['jobs', true], ['outside', true]]);
    for (const change of ['pause', 'empty', 'add', 'obliterate']) {
      expect((await call(`/queues/api/queues/jobs/${change}`, host, change === 'add' ? 'POST' : 'PUT')).status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('the list of jobs that were given up', () => {
  it('stays within bounds, and what the event still needs is run again by itself', async () => {
    await using redis = await startRedis();
    const client = new Redis(redis.url, { maxRetriesPerRequest: null });
    const queues = openQueues({ redis: client, prefix: 'plenary:{test}', log: createLog('silent') });
    const run = async (): Promise<void> => Promise.reject(new JobFailure('unavailable'));
    const worker = openWorker('jobs', { redis: client.duplicate(), prefix: 'plenary:{test}', run, log: createLog('silent') });
    worker.run().catch(() => undefined);
    const add = async (n: number): Promise<unknown> => queues.jobs.add('screen', { kind: 'screen', id: `screen-${n}`, question: `${n}` }, { ...triesOf.jobs, attempts: 1, jobId: `screen-${n}` });
    for (let n = 0; n < 520; n += 1) await add(n);
    await expect.poll(() => queues.jobs.getJobCounts('waiting', 'active')).toEqual({ waiting: 0, active: 0 });
    expect(await failedJobs(queues)).toHaveLength(500);
    await worker.close();

    // One that is there already is not doubled.
    await add(519);
    expect(await queues.jobs.getJobCounts('waiting', 'failed')).toEqual({ waiting: 0, failed: 500 });
    await tend(queues, { names: ['outside'], due: new Set(), afterMs: 0 });
    expect(await failedJobs(queues)).toHaveLength(500);
    await tend(queues, { names: ['jobs', 'outside'], due: new Set(['screen-518', 'screen-519']), afterMs: 3_600_000 });
    expect((await failedJobs(queues)).map(({ id, reason }) => [id, reason]).toSorted()).toEqual([['screen-518', 'unavailable'], ['screen-519', 'unavailable']]);
    await tend(queues, { names: ['jobs'], due: new Set(['screen-518']), afterMs: 0 });
    expect(await queues.jobs.getJobCounts('waiting', 'failed')).toEqual({ waiting: 1, failed: 0 });
    expect(await runAgainById(queues, 'screen-519')).toBe(false);
    await close(queues);
    client.disconnect();
  });
});

const close = async (queues: Queues): Promise<unknown> => Promise.all(Object.values(queues).map((queue) => queue.close()));
