// A hostile guest: answers for others, knocks too often, shows the wrong token, leaves traces, meddles with paths.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { Person, post } from '../harness/person.ts';

const logKey = 'plenary:{idm-2024-geneva}:log';

describe('a hostile guest', () => {
  let hall: Hall;
  let moderator: Person;
  let guest: Person;
  const openPoll = async (closesAfterMs?: number): Promise<string> => {
    const made = await moderator.sendSurely('poll.create', { session: 'panel-1', title: 'Which first?', options: ['One', 'Two'], choice: 'single', maxOptions: 1, showWhileOpen: true });
    const poll = made.ok ? String(made.result?.['poll']) : '';
    await moderator.sendSurely('poll.open', { poll, ...(closesAfterMs ? { closesAfterMs } : {}) });
    return poll;
  };
  const join = async (headers: Record<string, string> = {}, profile: object = {}): Promise<{ token: string; identity: { id: string; event: string; role: string } }> =>
    (await post(`${hall.url}/api/join`, { code: 'IDM-2024', ...profile }, headers)).body as { token: string; identity: { id: string; event: string; role: string } };

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1', env: { PLENARY_TRUST_PROXY: '1' } });
    moderator = await hall.moderator();
    guest = await hall.join();
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  it('who takes the id of a job first does not keep a poll open', async () => {
    const poll = await openPoll(6000);
    expect(codeOf(await guest.sendSurely('poll.vote', { poll, options: ['a'] }, `close-${poll}`))).toBe('ok');
    await guest.until('closed', (g) => g.get('poll', poll)?.status === 'closed');
  });

  it('who knocks often at once is let in twelve times', async () => {
    const { token, identity } = await join();
    const pages = Array.from({ length: 30 }, () => new Person(hall.url, { as: 'participant', token, event: identity.event }));
    const answers = await Promise.all(pages.map(({ socket }) => new Promise<string>((resolve) => {
      socket.once('connect', () => resolve('in'));
      socket.once('connect_error', (error: Error & { data?: { code: string } }) => resolve(error.data?.code ?? error.message));
    })));
    expect(answers.filter((answer) => answer === 'in')).toHaveLength(12);
    expect(new Set(answers)).toEqual(new Set(['in', 'too-many-connections']));
    for (const page of pages) await page[Symbol.asyncDispose]();
    const later = new Person(hall.url, { as: 'participant', token, event: identity.event });
    await later.until('let in again', (p) => p.socket.connected || void p.socket.connect());
    await later[Symbol.asyncDispose]();
  });

  it('a token opens the door of its own face only', async () => {
    const { body } = await post(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('moderator') });
    const staff = (body as { token: string }).token;
    const ask = async (as: string, token: string): Promise<number> => (await fetch(`${hall.url}/api/me?as=${as}`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await ask('staff', staff)).toBe(200);
    expect(await ask('participant', staff)).toBe(401);
    const joined = await join({ cookie: `plenary_participant=${staff}` });
    expect(joined.identity.role).toBe('participant');
    expect(await ask('staff', joined.token)).toBe(401);
  });

  it('leaving ends the access of every page of that person, and of nobody else', async () => {
    const { token, identity } = await join();
    const page = new Person(hall.url, { as: 'participant', token, event: identity.event });
    await page.until('connected', (p) => p.session);
    await post(`${hall.url}/api/leave?as=participant`, {}, { authorization: `Bearer ${token}` });
    await page.until('let go', (p) => p.resets.includes('access'));
    expect(guest.resets).toEqual([]);
    await page[Symbol.asyncDispose]();
  });

  it('beside a ballot the log keeps neither group nor place nor language', async () => {
    const poll = await openPoll();
    const { token, identity } = await join({}, { group: 'states', mode: 'remote', language: 'es', name: 'Somebody Quite Singular' });
    const voter = new Person(hall.url, { as: 'participant', token, event: identity.event });
    await voter.sendSurely('poll.vote', { poll, options: ['b'] });
    const redis = new Redis(hall.redis.url);
    const entries = JSON.stringify(await redis.xrange(logKey, '-', '+'));
    redis.disconnect();
    expect(entries).toContain(poll);
    expect(entries).not.toContain('Somebody Quite Singular');
    expect(entries).not.toContain(identity.id);
    expect(entries).not.toMatch(/"group\\*":\\*"states/);
    await voter[Symbol.asyncDispose]();
    await moderator.sendSurely('poll.close', { poll });
  });

  it('behind a proxy that speaks https cookies are secure; paths lead nowhere; the API is never kept', async () => {
    const https = await post(`${hall.url}/api/join`, { code: 'IDM-2024' }, { 'x-forwarded-proto': 'https' });
    expect(https.cookies[0]).toMatch(/; Secure/i);
    expect((await post(`${hall.url}/api/join`, { code: 'IDM-2024' })).cookies[0]).not.toMatch(/Secure/i);
    for (const path of ['/assets/nothing.js', '/assets/..%2f..%2fpackage.json', '/..%2f..%2fpackage.json', '/api/nothing', '/.env']) {
      const answer = await fetch(`${hall.url}${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    for (const path of ['/api/me', '/api/health/live', '/api/health/ready', '/api/events/IDM-2024']) {
      expect((await fetch(`${hall.url}${path}`)).headers.get('cache-control')).toBe('no-store');
    }
  });
});
