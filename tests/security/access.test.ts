// Links, cookies, origins and screens: who gets in, who no longer does.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { Person, post } from '../harness/person.ts';

describe('access', () => {
  let hall: Hall;
  let hostToken: string;
  const asHost = (): Record<string, string> => ({ authorization: `Bearer ${hostToken}` });
  const redeem = async (token: string): Promise<{ status: number; body: unknown }> => post(`${hall.url}/api/invitations/redeem`, { token });
  const invite = async (body: unknown): Promise<{ id: string; url: string }> =>
    (await post(`${hall.url}/api/invitations`, body, asHost())).body as { id: string; url: string };
  const tokenOf = (url: string): string => new URL(url).hash.slice('#invite='.length);

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    hostToken = ((await redeem(hall.server.invite('host'))).body as { token: string }).token;
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  it('the cookie is httpOnly and same-site, keeps somebody the same person, and survives a restart', async () => {
    const first = await post(`${hall.url}/api/join`, { code: 'IDM-2024', name: 'Guest' });
    const cookie = first.cookies[0] ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const again = await post(`${hall.url}/api/join`, { code: 'idm 2024' }, { cookie: cookie.split(';')[0] ?? '' });
    const idOf = (answer: { body: unknown }): string => (answer.body as { identity: { id: string } }).identity.id;
    expect(idOf(again)).toBe(idOf(first));
    await hall.server.stop();
    await hall.restart();
    const me = await fetch(`${hall.url}/api/me`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(await me.json()).toMatchObject({ identity: { id: idOf(first), name: 'Guest' } });
  });

  it('tokens are kept as hashes only', async () => {
    const { Redis } = await import('ioredis');
    const redis = new Redis(hall.redis.url);
    const fields = await redis.hgetall('plenary:{idm-2024-geneva}:identities');
    const invitations = await redis.hgetall('plenary:{idm-2024-geneva}:invitations');
    redis.disconnect();
    expect(JSON.stringify([fields, invitations])).not.toContain(hostToken.split('.')[1]);
    expect(JSON.stringify(invitations)).not.toContain(hall.server.invite('host'));
  });

  it('a revoked link lets nobody in, and ends the access of whoever came in with it', async () => {
    const { id, url } = await invite({ role: 'moderator', label: 'Second desk' });
    const { body } = await redeem(tokenOf(url));
    const moderator = new Person(hall.url, { as: 'staff', token: (body as { token: string }).token, event: 'idm-2024-geneva' });
    await moderator.until('the desk', (m) => m.all('session').length > 0);
    const revoked = await fetch(`${hall.url}/api/invitations/${id}`, { method: 'DELETE', headers: asHost() });
    expect(revoked.status).toBe(204);
    await moderator.until('the end of access', (m) => m.resets.includes('access') && !m.socket.connected);
    expect(await redeem(tokenOf(url))).toMatchObject({ status: 410, body: { error: { code: 'link-revoked' } } });
    const back = new Promise<string>((resolve) => moderator.socket.once('connect_error', (error: Error & { data?: { code: string } }) => resolve(error.data?.code ?? '')));
    moderator.socket.connect();
    expect(await back).toBe('link-revoked');
    await moderator[Symbol.asyncDispose]();
  });

  it('an unknown, a tampered and an expired link get their codes', async () => {
    expect(await redeem('nonsense')).toMatchObject({ status: 404, body: { error: { code: 'link-unknown' } } });
    const { url } = await invite({ role: 'moderator', label: 'For tampering' });
    const parts = tokenOf(url).split('.');
    const forged = [parts[0], Buffer.from(JSON.stringify({ role: 'host', jti: 'x', aud: 'idm-2024-geneva', exp: 4_000_000_000 })).toString('base64url'), parts[2]].join('.');
    expect(await redeem(forged)).toMatchObject({ status: 404, body: { error: { code: 'link-unknown' } } });
    const old = hall.server.invite('moderator');
    await hall.server.stop();
    await hall.restart();
    expect(await redeem(old)).toMatchObject({ status: 410, body: { error: { code: 'link-expired' } } });
  });

  it('only the host makes and sees links', async () => {
    const { body } = await redeem(hall.server.invite('moderator'));
    const asModerator = { authorization: `Bearer ${(body as { token: string }).token}` };
    expect(await post(`${hall.url}/api/invitations`, { role: 'host', label: 'Mine now' }, asModerator)).toMatchObject({ status: 403 });
    expect((await fetch(`${hall.url}/api/invitations`, { headers: asModerator })).status).toBe(403);
    expect((await fetch(`${hall.url}/api/invitations`)).status).toBe(401);
  });

  it('a screen pairs with its code once, and is let go when it is unpaired', async () => {
    const begun = await post(`${hall.url}/api/screens/pairing`, {});
    const { code } = begun.body as { code: string };
    const cookie = begun.cookies[0]?.split(';')[0] ?? '';
    expect(await post(`${hall.url}/api/screens/pair`, { code: 'WRONG1', name: 'Left', room: 'plenary-hall' }, asHost())).toMatchObject({ status: 404 });
    expect(await post(`${hall.url}/api/screens/pair`, { code, name: 'Left', room: 'plenary-hall' })).toMatchObject({ status: 401 });
    const paired = await post(`${hall.url}/api/screens/pair`, { code: code.toLowerCase(), name: 'Left', room: 'plenary-hall' }, asHost());
    expect(paired.status).toBe(201);
    expect(await post(`${hall.url}/api/screens/pair`, { code, name: 'Twice', room: 'plenary-hall' }, asHost())).toMatchObject({ status: 404, body: { error: { code: 'pairing-unknown' } } });
    const lookAgain = () => fetch(`${hall.url}/api/screens/pairing`, { headers: { cookie } });
    const look = await lookAgain();
    // The answer may be lost on its way: asked again it is the same, and there is one screen.
    expect((await lookAgain()).headers.getSetCookie()).toEqual(look.headers.getSetCookie());
    const screenCookie = look.headers.getSetCookie().find((text) => text.startsWith('plenary_screen=')) ?? '';
    const token = decodeURIComponent(screenCookie.split(';')[0]?.split('=')[1] ?? '');
    const screen = new Person(hall.url, { as: 'screen', token, event: 'idm-2024-geneva' });
    const own = await screen.until('its own record', (s) => s.all('screen')[0]);
    expect(own).toMatchObject({ name: 'Left', scene: { kind: 'auto' } });
    const host = new Person(hall.url, { as: 'staff', token: hostToken, event: 'idm-2024-geneva' });
    await host.sendSurely('screen.unpair', { screen: own.id });
    await screen.until('let go', (s) => s.resets.includes('access'));
    expect((await lookAgain()).status).toBe(410);
    await screen[Symbol.asyncDispose]();
    await host[Symbol.asyncDispose]();
  });

  it('staff may look as a hall does, and then get nothing else; nobody sees more by asking for it', async () => {
    const asking = { event: 'idm-2024-geneva', sees: 'screen' } as const;
    const { body } = await redeem(hall.server.invite('moderator'));
    const token = (body as { token: string }).token;
    await using desk = new Person(hall.url, { as: 'staff', token, event: 'idm-2024-geneva' });
    // Who is here is told when it changes: whoever is to hear of them is there before.
    await desk.until('the desk', (it) => it.session);
    const guest = await hall.join();
    const guestToken = ((await post(`${hall.url}/api/join`, { code: 'IDM-2024' })).body as { token: string }).token;
    await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Only moderators read this yet.', anonymous: true });
    await using looker = new Person(hall.url, { as: 'staff', token, ...asking });
    await using other = new Person(hall.url, { as: 'participant', token: guestToken, ...asking });
    await desk.until('the question', (it) => it.all('question').length > 0);
    for (const person of [looker, other]) await person.until('the event', (it) => it.all('event').length > 0);
    expect(looker.frames.join()).not.toContain('Only moderators read this yet.');
    expect(desk.frames.join()).toContain('Only moderators read this yet.');
    expect(other.all('screen')).toEqual([]);
    // Counted as one of the staff, however they look.
    await desk.until('who is here', (it) => it.signals.some((signal) => signal.kind === 'house' && signal.room + signal.remote === 2));
  });

  it('a page from elsewhere can neither connect nor post', async () => {
    const foreign = { origin: 'https://elsewhere.example' };
    expect(await post(`${hall.url}/api/join`, { code: 'IDM-2024' }, foreign)).toMatchObject({ status: 403, body: { error: { code: 'origin-foreign' } } });
    const polling = await fetch(`${hall.url}/live/?EIO=4&transport=polling`, { headers: foreign });
    expect(polling.status).toBe(403);
  });

  it('a closed event lets nobody join and refuses commands; reopened it goes on', async () => {
    const guest = await hall.join();
    const host = new Person(hall.url, { as: 'staff', token: hostToken, event: 'idm-2024-geneva' });
    await host.sendSurely('event.close', {});
    await guest.until('closed', (g) => g.all('event')[0]?.closed);
    expect(await post(`${hall.url}/api/join`, { code: 'IDM-2024' })).toMatchObject({ status: 403, body: { error: { code: 'event-closed' } } });
    expect(codeOf(await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Is it too late to ask?', anonymous: true }))).toBe('event-closed');
    await host.sendSurely('event.reopen', {});
    expect(codeOf(await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Is it too late to ask now?', anonymous: true }))).toBe('ok');
    await host[Symbol.asyncDispose]();
  });

  it('every page has strict headers', async () => {
    const page = await fetch(`${hall.url}/api/health/live`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('x-powered-by')).toBeNull();
  });

  it('guessing codes is slowed down, and the hall behind the same address still gets in', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => post(`${hall.url}/api/join`, { code: `GUESS-${n}` })));
    expect(answers.map(({ status }) => status)).toContain(429);
    expect(await post(`${hall.url}/api/join`, { code: 'IDM-2024' })).toMatchObject({ status: 200 });
  });
});
