// The heartbeats of room screens: the staff of every node hear them, nobody else does, and nobody else may send any.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import type { Beat } from '@plenary/protocol/up';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { Person, post, redeemPerson } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';

const right: Beat = { picture: 'now:panel-1', rev: 4, seq: 9, width: 1920, height: 1080, pixelRatio: 1, delayMs: 12, clockOffsetMs: -40, visible: true, drawnAgoMs: 8 };

describe('heartbeats of screens, on two nodes', () => {
  let hall: Hall;
  let other: TestPlenary;
  let host: Person;
  let hostToken: string;
  let far: Person;
  let screen: Person;
  let screenId: string;
  let guest: Person;
  let panellist: Person;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    other = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
    const entry = (await post(`${other.url}/api/invitations/redeem`, { token: other.invite('host') })).body as { token: string; identity: { event: string } };
    hostToken = entry.token;
    host = new Person(other.url, { as: 'staff', token: hostToken, event: entry.identity.event });
    far = await redeemPerson(other.url, other.invite('moderator'));
    guest = await hall.join({ language: 'fr' });
    const link = (await post(`${other.url}/api/invitations`, { role: 'panellist', label: 'Second seat' }, { authorization: `Bearer ${hostToken}` })).body as { url: string };
    const seat = (await post(`${hall.url}/api/invitations/redeem`, { token: new URL(link.url).hash.slice('#invite='.length) })).body as { token: string };
    panellist = new Person(hall.url, { as: 'participant', token: seat.token, event: 'idm-2024-geneva' });
    [screen, screenId] = await pair();
    for (const person of [host, far, guest, panellist, screen]) await person.until('panel 1', (p) => p.session === 'panel-1');
  });
  afterAll(async () => {
    for (const person of [host, far, panellist, screen]) await person[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  async function pair(): Promise<[Person, string]> {
    const begun = await post(`${hall.url}/api/screens/pairing`, {});
    const cookie = begun.cookies[0]?.split(';')[0] ?? '';
    const { body } = await post(`${hall.url}/api/screens/pair`, { code: (begun.body as { code: string }).code, name: 'Left', room: 'plenary-hall' }, { authorization: `Bearer ${hostToken}` });
    const paired = await fetch(`${hall.url}/api/screens/pairing`, { headers: { cookie } });
    const own = paired.headers.getSetCookie().find((text) => text.startsWith('plenary_screen=')) ?? '';
    const person = new Person(hall.url, { as: 'screen', token: decodeURIComponent(own.split(';')[0]?.split('=')[1] ?? ''), event: 'idm-2024-geneva' });
    const { screen: id } = body as { screen: string };
    // Both nodes know it, then.
    for (const each of [person, host, far]) await each.until('its record', (s) => s.get('screen', id));
    return [person, id];
  }

  const beat = async (person: Person, body: unknown): Promise<string> =>
    codeOf((await person.ask('beat', body)) as { ok: true } | { ok: false; error: { code: string } });
  const beats = (person: Person) => person.signals.filter((signal) => signal.kind === 'beat');

  it('one reaches the staff of the other node, and nobody else; it is not in the log', async () => {
    const redis = new Redis(hall.redis.url);
    const log = (await redis.keys('plenary:*:log'))[0] ?? '';
    const before = await redis.xlen(log);
    expect(await beat(screen, right)).toBe('ok');
    for (const person of [host, far]) expect(await person.until('the beat', () => beats(person)[0])).toEqual({ kind: 'beat', screen: screenId, ...right });
    await host.sendSurely('screen.rename', { screen: screenId, name: 'Left wall' });
    await screen.until('its new name', (s) => s.get('screen', screenId)?.name === 'Left wall');
    expect(await redis.xlen(log)).toBe(before + 1);
    // What was sent to them afterwards came: a beat before it would have come too.
    for (const person of [guest, panellist]) expect((await person.watch('panel-1')).ok).toBe(true);
    expect([guest, panellist, screen].map(beats)).toEqual([[], [], []]);
    redis.disconnect();
  });

  it('nobody but a screen may send one, and none may speak for another', async () => {
    for (const person of [guest, panellist, host, far]) expect(await beat(person, right)).toBe('role-not-allowed');
    expect(await beat(screen, { ...right, screen: 'another' })).toBe('frame-invalid');
  });

  it('a bad one gets a code and reaches nobody', async () => {
    const heard = beats(host).length;
    const odd = [null, [], 'beat', {}, { ...right, picture: 'announcement:Lunch is ready' }, { ...right, picture: 'x'.repeat(10_000) }, { ...right, width: -1 }, { ...right, pixelRatio: 1e9 }, { ...right, delayMs: 'soon' }, { ...right, note: '\u202eevil' }];
    for (const junk of odd) expect(await beat(screen, junk)).toBe('frame-invalid');
    expect(await beat(screen, { ...right, seq: 77 })).toBe('ok');
    await host.until('the good one after them', () => beats(host).some((signal) => signal.seq === 77));
    expect(beats(host)).toHaveLength(heard + 1);
  });

  it('too many are refused, and the screen goes on', async () => {
    // Far more than twice what one may: it may be that half of them fall into the ten seconds after.
    const answers = await Promise.all(Array.from({ length: 100 }, () => beat(screen, right)));
    expect(answers.filter((answer) => answer === 'too-many-requests').length).toBeGreaterThan(30);
    expect(screen.socket.connected).toBe(true);
  });

  it('an unpaired screen is told that its access is over, and is heard no more', async () => {
    const [spare, id] = await pair();
    expect(await beat(spare, right)).toBe('ok');
    await host.sendSurely('screen.unpair', { screen: id });
    await spare.until('let go', (s) => s.resets.includes('access'));
    await spare[Symbol.asyncDispose]();
  });
});
