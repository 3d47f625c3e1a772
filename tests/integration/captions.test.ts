// Captions from a program to the walls of its room: by a link that lets it do this and nothing else, over the lossy lane, and kept nowhere.
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captionSchema, type Caption } from '@plenary/protocol/captions/caption';
import { openHall, type Hall } from '../harness/hall.ts';
import { joinPerson, Person, post } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';

const event = 'idm-2024-geneva';

describe('captions', () => {
  let hall: Hall;
  let other: TestPlenary;
  let moderator: Person;
  let hostToken: string;
  let screens: string[];
  let tokens: string[];

  const asHost = (): Record<string, string> => ({ authorization: `Bearer ${hostToken}` });
  const redeem = (token: string) => post(`${hall.url}/api/invitations/redeem`, { token });
  async function link(role = 'captions'): Promise<{ id: string; token: string; url: string }> {
    const { body } = await post(`${hall.url}/api/invitations`, { role, label: 'Captioner' }, asHost());
    const { id, url } = body as { id: string; url: string };
    return { id, url, token: new URL(url).hash.slice('#invite='.length) };
  }
  const say = (token: string | null, body: unknown, url = hall.url) => post(`${url}/api/captions`, body, token === null ? {} : { authorization: `Bearer ${token}` });
  function hears(person: Person): Caption[] {
    const heard: Caption[] = [];
    person.socket.on('caption', (message: unknown) => void heard.push(captionSchema.parse(message)));
    return heard;
  }
  async function screenAt(url: string, token: string): Promise<{ screen: Person; heard: Caption[] }> {
    const screen = new Person(url, { as: 'screen', token, event });
    await screen.until('itself', (it) => it.all('screen')[0]);
    return { screen, heard: hears(screen) };
  }

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    hostToken = ((await redeem(hall.server.invite('host'))).body as { token: string }).token;
    moderator = await hall.moderator();
    screens = [];
    tokens = [];
    for (const name of ['Left', 'Right']) {
      const { body, cookies } = await post(`${hall.url}/api/screens/pairing`, {});
      const paired = await post(`${hall.url}/api/screens/pair`, { code: (body as { code: string }).code, name, room: 'plenary-hall' }, asHost());
      screens.push((paired.body as { screen: string }).screen);
      const looked = await fetch(`${hall.url}/api/screens/pairing`, { headers: { cookie: cookies[0]?.split(';')[0] ?? '' } });
      tokens.push(decodeURIComponent(looked.headers.getSetCookie().find((text) => text.startsWith('plenary_screen='))?.split(';')[0]?.split('=')[1] ?? ''));
    }
    other = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
  });
  afterAll(async () => {
    await other[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  it('reach the screens of the room on every node as they are said, cleaned, and nobody else', async () => {
    const { token, url } = await link();
    expect(url.startsWith(`${hall.url}/api/captions#`)).toBe(true);
    const [here, there] = [await screenAt(hall.url, tokens[0] ?? ''), await screenAt(other.url, tokens[1] ?? '')];
    await using guest = await joinPerson(hall.url, 'IDM-2024');
    const guests = hears(guest);
    for (const text of ['Good', 'Good morn', ' Good\nmorning\u0007 ']) expect((await say(token, { line: 1, text, language: 'en' })).status).toBe(204);
    for (const { screen, heard } of [here, there]) await screen.until('the line', () => heard.at(-1)?.text === 'Good morning');
    expect(here.heard.at(-1)).toEqual({ room: 'plenary-hall', line: 1, text: 'Good morning', language: 'en' });
    expect(guests).toEqual([]);
    for (const { screen } of [here, there]) await screen[Symbol.asyncDispose]();
  });

  it('reach who reads along a screen while it shows captions, and end with that', async () => {
    const { token } = await link();
    const [screen = ''] = screens;
    await using reader = await joinPerson(hall.url, 'IDM-2024');
    const heard = hears(reader);
    await reader.until('the event', (it) => it.all('event')[0]);
    await reader.ask('air', { screen });
    const wall = await screenAt(hall.url, tokens[0] ?? '');
    await say(token, { line: 1, text: 'Not on this wall' });
    // What its screen has heard has passed the reader by as well.
    await wall.screen.until('the line on the way', () => wall.heard.length > 0);
    await wall.screen[Symbol.asyncDispose]();
    expect((await moderator.sendSurely('screen.show', { screen, scene: { kind: 'split', first: { kind: 'now' }, second: { kind: 'captions' } } })).ok).toBe(true);
    await say(token, { line: 2, text: 'On this wall' });
    await reader.until('the line', () => heard.length > 0);
    expect(heard.map(({ text }) => text)).toEqual(['On this wall']);
    const told = await (await fetch(`${hall.url}/api/events/IDM-2024/on-air?screen=${screen}`)).json() as { beside: { scene: string; text: string | null } };
    expect(told.beside).toMatchObject({ scene: 'captions', text: null });
  });

  it('a link for captions lets nobody in, and no other link sends any', async () => {
    const { id, token } = await link();
    expect(await redeem(token)).toMatchObject({ status: 404, body: { error: { code: 'link-unknown' } } });
    for (const role of ['moderator', 'host']) expect((await say((await link(role)).token, { line: 1, text: 'No' })).body).toMatchObject({ error: { code: 'role-not-allowed' } });
    expect((await say(hostToken, { line: 1, text: 'No' })).body).toMatchObject({ error: { code: 'link-unknown' } });
    expect(await say(null, { line: 1, text: 'No' })).toMatchObject({ status: 401, body: { error: { code: 'not-joined' } } });
    const asStaff = await fetch(`${hall.url}/api/me?as=staff`, { headers: { authorization: `Bearer ${token}` } });
    expect(asStaff.status).toBe(401);
    expect((await fetch(`${hall.url}/api/invitations/${id}`, { method: 'DELETE', headers: asHost() })).status).toBe(204);
    expect((await say(token, { line: 1, text: 'No' })).body).toMatchObject({ error: { code: 'link-revoked' } });
  });

  it('what is no line gets a code', async () => {
    const { token } = await link();
    const line = { line: 1, text: 'Yes' };
    for (const body of [{}, { line: -1, text: 'x' }, { line: 1.5, text: 'x' }, { line: 1, text: 'x'.repeat(501) }, { line: 1 }, { ...line, language: 'English' }, 'text']) {
      expect(await say(token, body)).toMatchObject({ status: 400, body: { error: { code: 'body-invalid' } } });
    }
    expect((await say(token, { ...line, room: 'nowhere' })).body).toMatchObject({ error: { code: 'room-unknown' } });
    expect((await say(token, { ...line, room: 'plenary-hall' })).status).toBe(204);
    const foreign = await post(`${hall.url}/api/captions`, line, { authorization: `Bearer ${token}`, origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
  });

  it('a source that floods is held back, and holds no other back', async () => {
    const [one, two] = [await link(), await link()];
    const startedAtMs = performance.now();
    const answers = await Promise.all(Array.from({ length: 300 }, (_, line) => say(one.token, { line, text: `Word ${line}` })));
    // On a machine that needs longer than that for them, the next ten seconds have begun.
    const most = 200 * (1 + Math.floor((performance.now() - startedAtMs) / 10_000));
    const codes = answers.map(({ status }) => status);
    const taken = codes.filter((status) => status === 204).length;
    expect(taken).toBeGreaterThanOrEqual(200);
    expect(taken).toBeLessThanOrEqual(most);
    expect(codes.filter((status) => status === 429)).toHaveLength(300 - taken);
    expect((await say(two.token, { line: 1, text: 'Go on' })).status).toBe(204);
  });

  it('nothing that was said is kept', async () => {
    const { token } = await link();
    await say(token, { line: 1, text: 'Unforgettable words' });
    const redis = new Redis(hall.redis.url);
    for (const key of await redis.keys('*')) {
      const kept = await redis.dump(key);
      const log = key.endsWith(':log') ? JSON.stringify(await redis.xrange(key, '-', '+')) : '';
      expect(`${kept ?? ''}${log}`).not.toContain('Unforgettable');
    }
    redis.disconnect();
  });
});
