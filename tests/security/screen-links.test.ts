// Links for displays without a code: made by hosts alone, each is one screen and nothing else, and ends when it is taken back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHall, type Hall } from '../harness/hall.ts';
import { Person, post } from '../harness/person.ts';

const event = 'idm-2024-geneva';
interface Made { readonly id: string; readonly url: string; readonly screen: string; readonly token: string }
interface Entered { readonly token: string; readonly identity: { id: string; role: string; screen: string } }

describe('links of screens', () => {
  let hall: Hall;
  let hostToken: string;

  const asHost = (): Record<string, string> => ({ authorization: `Bearer ${hostToken}` });
  const redeem = (token: string, headers: Record<string, string> = {}) => post(`${hall.url}/api/invitations/redeem`, { token }, headers);
  async function make(wanted: unknown, headers = asHost()): Promise<Made> {
    const { status, body } = await post(`${hall.url}/api/screens/links`, wanted, headers);
    expect(status).toBe(201);
    const made = body as Omit<Made, 'token'>;
    return { ...made, token: new URL(made.url).hash.slice('#invite='.length) };
  }
  const enter = async (token: string): Promise<Entered> => (await redeem(token)).body as Entered;
  const connect = (token: string): Person => new Person(hall.url, { as: 'screen', token, event });

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    hostToken = ((await redeem(hall.server.invite('host'))).body as { token: string }).token;
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  it('a new screen comes with its link, is the same one each time, and no cookie is set', async () => {
    const { url, token, screen } = await make({ name: 'Mixer', room: 'plenary-hall' });
    expect(url.startsWith(`${hall.url}/screen?overlay#invite=`)).toBe(true);
    const [first, again] = [await redeem(token), await redeem(token)];
    expect(first).toMatchObject({ status: 200, cookies: [], body: { identity: { role: 'screen', screen } } });
    expect(again.body).toEqual(first.body);
    await using mixer = connect((first.body as Entered).token);
    expect(await mixer.until('itself', (it) => it.get('screen', screen))).toMatchObject({ name: 'Mixer', scene: { kind: 'auto' } });
  });

  it('a screen that is there gets a second display by a link, and both show the same', async () => {
    const { screen } = await make({ name: 'Left', room: 'plenary-hall' });
    const links = [await make({ screen }), await make({ screen })];
    const moderator = await hall.moderator();
    const displays = await Promise.all(links.map(async ({ token }) => connect((await enter(token)).token)));
    for (const display of displays) await display.until('itself', (it) => it.get('screen', screen));
    await moderator.sendSurely('screen.show', { screen, scene: { kind: 'welcome' } });
    for (const display of displays) await display.until('the scene', (it) => it.get('screen', screen)?.scene.kind === 'welcome');
    for (const display of displays) await display[Symbol.asyncDispose]();
  });

  it('is a screen and nothing else: it sees what halls see, does nothing, and opens no desk', async () => {
    const { token } = await make({ name: 'Least', room: 'plenary-hall' });
    const guest = await hall.join();
    await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Nobody has read this yet.', anonymous: true });
    const entered = await enter(token);
    await using mixer = connect(entered.token);
    await mixer.until('the event', (it) => it.all('event')[0]);
    for (const [type, payload] of [['stage.clear', { room: 'plenary-hall' }], ['screen.cover', { room: 'plenary-hall' }], ['question.submit', { session: 'panel-1', text: 'Me too?', anonymous: true }]] as const) {
      const ack = await mixer.sendAny(type, payload);
      expect(ack).toMatchObject({ ok: false, error: { code: 'role-not-allowed' } });
    }
    expect(mixer.frames.join()).not.toContain('Nobody has read this yet.');
    const bearer = { authorization: `Bearer ${entered.token}` };
    for (const face of ['staff', 'participant']) expect((await fetch(`${hall.url}/api/me?as=${face}`, { headers: bearer })).status).toBe(401);
    expect((await post(`${hall.url}/api/screens/links`, { name: 'More', room: 'plenary-hall' }, bearer)).status).toBe(401);
    expect((await post(`${hall.url}/api/captions`, { line: 1, text: 'x' }, { authorization: `Bearer ${token}` })).body).toMatchObject({ error: { code: 'role-not-allowed' } });
  });

  it('who is in already stays who they are', async () => {
    const { token } = await make({ name: 'Opened by mistake', room: 'plenary-hall' });
    const joined = await post(`${hall.url}/api/join`, { code: 'IDM-2024', name: 'Guest' });
    const cookie = joined.cookies[0]?.split(';')[0] ?? '';
    expect((await redeem(token, { cookie })).cookies).toEqual([]);
    expect(await (await fetch(`${hall.url}/api/me`, { headers: { cookie } })).json()).toMatchObject({ identity: { role: 'participant', name: 'Guest' } });
  });

  it('taken back, it ends the display at once and lets nobody in again', async () => {
    const { id, token, screen } = await make({ name: 'Taken back', room: 'plenary-hall' });
    const entered = await enter(token);
    await using mixer = connect(entered.token);
    await mixer.until('itself', (it) => it.get('screen', screen));
    expect((await fetch(`${hall.url}/api/invitations/${id}`, { method: 'DELETE', headers: asHost() })).status).toBe(204);
    await mixer.until('the end', (it) => it.resets.includes('access') && !it.socket.connected);
    expect(await redeem(token)).toMatchObject({ status: 410, body: { error: { code: 'link-revoked' } } });
    const refused = new Promise<string>((resolve) => mixer.socket.once('connect_error', (error: Error & { data?: { code: string } }) => resolve(error.data?.code ?? '')));
    mixer.socket.connect();
    expect(await refused).toBe('link-revoked');
  });

  it('an unpaired screen’s link is nobody’s', async () => {
    const { token, screen } = await make({ name: 'Gone', room: 'plenary-hall' });
    const moderator = await hall.moderator();
    await moderator.sendSurely('screen.unpair', { screen });
    expect(await redeem(token)).toMatchObject({ status: 404, body: { error: { code: 'screen-unknown' } } });
    expect(await post(`${hall.url}/api/screens/links`, { screen }, asHost())).toMatchObject({ status: 404 });
  });

  it('only hosts make them, for screens and rooms that there are', async () => {
    const moderator = ((await redeem(hall.server.invite('moderator'))).body as { token: string }).token;
    const wanted = { name: 'Mine', room: 'plenary-hall' };
    expect(await post(`${hall.url}/api/screens/links`, wanted, { authorization: `Bearer ${moderator}` })).toMatchObject({ status: 403 });
    expect((await post(`${hall.url}/api/screens/links`, wanted)).status).toBe(401);
    for (const [body, code] of [[{}, 'body-invalid'], [{ name: ' ', room: 'plenary-hall' }, 'screen-name-empty'], [{ name: 'Mine', room: 'nowhere' }, 'room-unknown'], [{ screen: 'nobody' }, 'screen-unknown'], [{ ...wanted, validHours: 0 }, 'body-invalid']] as const) {
      expect((await post(`${hall.url}/api/screens/links`, body, asHost())).body).toMatchObject({ error: { code } });
    }
  });
});
