// The codes that screens show, attacked: guessed, used twice, too late, and at another event. Nobody gets a screen who did not read its code.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHall, type Hall } from '../harness/hall.ts';
import { post, type Person } from '../harness/person.ts';
import { startPlenary } from '../harness/plenary.ts';

const room = 'plenary-hall';
const pairings = 'plenary:{idm-2024-geneva}:pairings';

/** A display that shows a code. */
interface Display { readonly code: string; readonly cookie: string }

describe('pairing codes under attack', () => {
  let hall: Hall;
  let host: Person;
  let redis: Redis;
  let hostToken: string;

  const redeem = async (token: string): Promise<string> => ((await post(`${hall.url}/api/invitations/redeem`, { token })).body as { token: string }).token;
  const linkFor = async (label: string): Promise<string> => {
    const { body } = await post(`${hall.url}/api/invitations`, { role: 'moderator', label }, { authorization: `Bearer ${hostToken}` });
    return new URL((body as { url: string }).url).hash.slice('#invite='.length);
  };
  const newModerator = async (label: string): Promise<string> => redeem(await linkFor(label));
  const pair = (token: string, code: string, url = hall.url) => post(`${url}/api/screens/pair`, { code, name: 'Wall', room }, { authorization: `Bearer ${token}` });
  const screensNow = (): number => host.all('screen').length;

  async function display(url = hall.url): Promise<Display> {
    const { body, cookies } = await post(`${url}/api/screens/pairing`, {});
    return { code: (body as { code: string }).code, cookie: cookies[0]?.split(';')[0] ?? '' };
  }
  async function looked({ cookie }: Display, url = hall.url): Promise<{ status: number; cookies: string[]; body: unknown }> {
    const answer = await fetch(`${url}/api/screens/pairing`, { headers: { cookie } });
    return { status: answer.status, cookies: answer.headers.getSetCookie(), body: await answer.json() };
  }

  beforeAll(async () => {
    hall = await openHall();
    redis = new Redis(hall.redis.url);
    hostToken = await redeem(hall.server.invite('host'));
    host = await hall.host();
    await host.until('the event', (it) => it.all('event').length > 0);
  });
  afterAll(async () => {
    redis.disconnect();
    await hall[Symbol.asyncDispose]();
  });

  it('a thousand guesses at once: ten are looked at, the others are refused unread, and whoever read the code still gets in', async () => {
    const shown = await display();
    const rogue = await newModerator('Rogue desk');
    const guesses = Array.from({ length: 1000 }, (_, n) => `G${String(n).padStart(5, '2')}`);
    const answers = await Promise.all(guesses.map((code) => pair(rogue, code)));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(990);
    // Not even the right one is looked at now.
    expect(await pair(rogue, shown.code)).toMatchObject({ status: 429, body: { error: { code: 'too-many-requests', retryable: true } } });
    expect(await looked(shown)).toMatchObject({ status: 200, cookies: [], body: { status: 'waiting' } });
    expect(screensNow()).toBe(0);
    expect(await pair(await newModerator('Other desk'), shown.code)).toMatchObject({ status: 201 });
    await host.until('the screen', () => screensNow() === 1);
  });

  it('whoever opens one link again and again is another person each time, and still has the guesses of that link alone', async () => {
    const link = await linkFor('Link of many');
    const many = await Promise.all(Array.from({ length: 10 }, () => redeem(link)));
    const answers = await Promise.all(many.flatMap((token) => Array.from({ length: 10 }, (_, n) => pair(token, `H${String(n).padStart(5, '3')}`))));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(30);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(70);
  });

  it('right codes use no guesses up', async () => {
    const steady = await newModerator('Steady desk');
    const before = screensNow();
    for (let n = 0; n < 12; n += 1) expect((await pair(steady, (await display()).code)).status).toBe(201);
    // The records come a moment after the answers.
    await host.until('twelve screens more', () => screensNow() === before + 12);
  });

  it('only staff guess at all', async () => {
    const { code } = await display();
    const { body } = await post(`${hall.url}/api/join`, { code: 'IDM-2024' });
    const guest = (body as { token: string }).token;
    expect(await pair(guest, code)).toMatchObject({ status: 401 });
    expect(await pair('idm-2024-geneva.nobody', code)).toMatchObject({ status: 401 });
  });

  it('one code typed by twenty at the same moment makes one screen', async () => {
    const shown = await display();
    const before = screensNow();
    const desks = await Promise.all(Array.from({ length: 20 }, (_, n) => newModerator(`Desk ${n}`)));
    const answers = await Promise.all(desks.map((token) => pair(token, shown.code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 19 }, () => 404)]);
    await host.until('one screen more', () => screensNow() > before);
    expect(screensNow()).toBe(before + 1);
    expect((await looked(shown)).body).toMatchObject({ status: 'paired' });
  });

  it('a code whose time is over is nobody’s, and its display gets another one', async () => {
    const shown = await display();
    const desk = await newModerator('Late desk');
    const before = screensNow();
    // What Redis does by itself after ten minutes.
    for (const key of await redis.keys(`${pairings}:*`)) if ((await redis.pttl(key)) > 0) await redis.pexpireat(key, 1);
    expect(await pair(desk, shown.code)).toMatchObject({ status: 404, body: { error: { code: 'pairing-unknown' } } });
    expect(await looked(shown)).toMatchObject({ status: 410, cookies: [], body: { error: { code: 'pairing-expired' } } });
    expect(screensNow()).toBe(before);
  });

  it('codes and pairings live ten minutes, and no code stands in Redis in plain', async () => {
    const { code } = await display();
    const keys = await redis.keys(`${pairings}:*`);
    for (const key of keys) expect(await redis.pttl(key)).toBeLessThanOrEqual(10 * 60_000);
    for (const key of keys) expect(await redis.pttl(key)).toBeGreaterThan(0);
    expect(keys.join()).not.toContain(code);
  });

  it('a code whose display is gone makes no screen that nobody shows', async () => {
    const { code } = await display();
    const before = screensNow();
    for (const key of await redis.keys(`${pairings}:screen:*`)) await redis.del(key);
    expect(await pair(await newModerator('Lost desk'), code)).toMatchObject({ status: 404 });
    expect(screensNow()).toBe(before);
  });

  it('a code of one event is unknown at another, and a screen of one is nobody at the other', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plenary-other-'));
    const programme = join(folder, 'programme.json');
    const original = await readFile(new URL('../../infra/events/idm-2024-geneva.json', import.meta.url), 'utf8');
    await writeFile(programme, original.replace('"slug": "idm-2024-geneva"', '"slug": "another-event"').replace('"joinCode": "IDM-2024"', '"joinCode": "ANOTHER"'));
    await using other = await startPlenary({ redisUrl: hall.redis.url, env: { PLENARY_PROGRAMME: programme, PLENARY_DATA: join(folder, 'data') } });
    const theirs = ((await post(`${other.url}/api/invitations/redeem`, { token: other.invite('host') })).body as { token: string }).token;
    const ours = await newModerator('Desk of the first event');
    const [here, there] = [await display(), await display(other.url)];
    expect(await pair(theirs, here.code, other.url)).toMatchObject({ status: 404, body: { error: { code: 'pairing-unknown' } } });
    expect(await pair(ours, there.code)).toMatchObject({ status: 404 });
    // Neither attempt used a code up, and each works where it is shown.
    expect(await pair(ours, here.code)).toMatchObject({ status: 201 });
    expect(await pair(theirs, there.code, other.url)).toMatchObject({ status: 201 });
    // One browser shown to both: what lets it in here lets it in nowhere else.
    expect(await looked(here, other.url)).toMatchObject({ status: 410 });
    const screen = (await looked(here)).cookies.find((text) => text.startsWith('plenary_screen='))?.split(';')[0] ?? '';
    const me = (url: string) => fetch(`${url}/api/me?as=screen`, { headers: { cookie: screen } });
    expect([(await me(hall.url)).status, (await me(other.url)).status]).toEqual([200, 401]);
    await rm(folder, { recursive: true, force: true });
  });

  it('an event that takes nothing any more uses the code up, and its display shows another one at once', async () => {
    const shown = await display();
    const desk = await newModerator('Desk at the end');
    await host.sendSurely('event.close', {});
    expect(await pair(desk, shown.code)).toMatchObject({ status: 403, body: { error: { code: 'event-closed' } } });
    expect(await looked(shown)).toMatchObject({ status: 410 });
    await host.sendSurely('event.reopen', {});
    expect(await pair(desk, shown.code)).toMatchObject({ status: 404 });
  });
});
