// Nobody puts themselves into the jury: every door to a reserved group is tried, and only a link that a host made opens one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import type { Identity } from '@plenary/protocol/handshake';
import { openHall, type Hall } from '../harness/hall.ts';
import { Person, post, type Payload } from '../harness/person.ts';

const identitiesKey = 'plenary:{idm-2024-geneva}:identities';

interface Entered { readonly token: string; readonly identity: Identity }
interface Answered { readonly status: number; readonly body: unknown }

describe('a group that only a link gives', () => {
  let hall: Hall;
  let host: Person;
  let moderator: Person;
  let hostToken = '';
  let jury = '';
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const entered = ({ body }: Answered): Entered => body as Entered;
  const codeIn = ({ status, body }: Answered): string => (status < 300 ? 'ok' : (body as { error: { code: string } }).error.code);
  const join = async (profile: object = {}, token?: string): Promise<Answered> => post(`${hall.url}/api/join`, { code: 'IDM-2024', ...profile }, token ? bearer(token) : {});
  const change = async (token: string, profile: object, as = 'participant'): Promise<Answered> => {
    const response = await fetch(`${hall.url}/api/me?as=${as}`, { method: 'PATCH', headers: { 'content-type': 'application/json', ...bearer(token) }, body: JSON.stringify(profile) });
    return { status: response.status, body: await response.json() };
  };
  const me = async (token: string): Promise<Identity> => ((await (await fetch(`${hall.url}/api/me`, { headers: bearer(token) })).json()) as { identity: Identity }).identity;
  const invite = async (wanted: object, token = hostToken): Promise<Answered> => post(`${hall.url}/api/invitations`, { role: 'participant', label: 'A juror', ...wanted }, bearer(token));
  const linkTo = async (wanted: object): Promise<{ id: string; token: string }> => {
    const { id, url } = (await invite(wanted)).body as { id: string; url: string };
    return { id, token: new URL(url).hash.slice('#invite='.length) };
  };
  const redeem = async (link: string, token?: string): Promise<Answered> => post(`${hall.url}/api/invitations/redeem`, { token: link }, token ? bearer(token) : {});
  const revoke = async (id: string): Promise<Response> => fetch(`${hall.url}/api/invitations/${id}`, { method: 'DELETE', headers: bearer(hostToken) });
  const pageOf = ({ token, identity }: Entered): Person => new Person(hall.url, { as: 'participant', token, event: identity.event });
  /** The group under which the log takes what somebody asks, as moderators see it. */
  const groupAsked = async (page: Person, text: string, more: object = {}): Promise<string | null> => {
    await page.sendSurely('question.submit', { session: 'panel-1', text, anonymous: false, ...more });
    return (await moderator.until(text, (m) => m.all('question').find((question) => question.text === text))).group;
  };

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    hostToken = entered(await redeem(hall.server.invite('host'))).token;
    host = new Person(hall.url, { as: 'staff', token: hostToken, event: 'idm-2024-geneva' });
    moderator = await hall.moderator();
    const added = await host.sendSurely('event.addGroup', { label: { en: 'Jury' }, reserved: true });
    jury = added.ok ? String(added.result?.['group']) : '';
    await host.until('the jury', (h) => h.all('event')[0]?.groups.find(({ id, reserved }) => id === jury && reserved));
  });
  afterAll(async () => {
    await host[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  it('is not offered to whoever joins', async () => {
    const card = (await (await fetch(`${hall.url}/api/events/IDM-2024`)).json()) as { groups: { id: string }[] };
    expect(card.groups.length).toBeGreaterThan(3);
    expect(card.groups.map(({ id }) => id)).not.toContain(jury);
  });

  it('is refused when joining, when joining again, and as a change, and nothing of what came with it is kept', async () => {
    expect(codeIn(await join({ group: jury, name: 'Would-be Juror' }))).toBe('group-reserved');
    const { token } = entered(await join({ group: 'states', name: 'Steady' }));
    expect(codeIn(await join({ group: jury }, token))).toBe('group-reserved');
    expect(codeIn(await change(token, { group: jury, name: 'Slipped in' }))).toBe('group-reserved');
    expect(await me(token)).toMatchObject({ group: 'states', name: 'Steady' });
  });

  it('is refused to panellists and to staff as well, whose link did not give it', async () => {
    const panellist = entered(await redeem((await linkTo({ role: 'panellist' })).token));
    expect(codeIn(await change(panellist.token, { group: jury }))).toBe('group-reserved');
    expect(codeIn(await change(hostToken, { group: jury }, 'staff'))).toBe('group-reserved');
  });

  it('does not come by words that a body or a frame says of itself', async () => {
    const { token, identity } = entered(await join({ group: 'states', groupByLink: true, name: 'Forger', invitation: 'x', role: 'host' }));
    expect(identity).toMatchObject({ role: 'participant', group: 'states' });
    expect(codeIn(await change(token, { groupByLink: true, group: jury, role: 'panellist' }))).toBe('group-reserved');
    const page = pageOf({ token, identity });
    await page.until('connected', (p) => p.session);
    expect(await groupAsked(page, 'Am I of the jury?', { group: jury, actor: { group: jury }, groupByLink: true })).toBe('states');
    await page[Symbol.asyncDispose]();
  });

  it('counts for nobody in whose identity it stands without a link', async () => {
    const { token, identity } = entered(await join({ name: 'Tampered' }));
    const redis = new Redis(hall.redis.url);
    const found = Object.entries(await redis.hgetall(identitiesKey)).find(([, text]) => text.includes(identity.id));
    await redis.hset(identitiesKey, found?.[0] ?? '', JSON.stringify({ ...JSON.parse(found?.[1] ?? '{}'), group: jury }));
    redis.disconnect();
    const page = pageOf({ token, identity });
    await page.until('connected', (p) => p.session);
    expect(await groupAsked(page, 'Was that so easy?')).toBeNull();
    await page[Symbol.asyncDispose]();
  });

  it('comes with a link, for good: it is not changed, and not left for another', async () => {
    const juror = entered(await redeem((await linkTo({ group: jury })).token));
    expect(juror.identity).toMatchObject({ role: 'participant', group: jury, groupByLink: true });
    for (const group of [null, 'states', 'nowhere']) {
      expect(codeIn(await change(juror.token, { group }))).toBe('group-by-link');
      expect(codeIn(await join({ group }, juror.token))).toBe('group-by-link');
    }
    expect(codeIn(await change(juror.token, { group: jury, name: 'A Juror' }))).toBe('ok');
    expect((await me(juror.token)).group).toBe(jury);
    const page = pageOf(juror);
    await page.until('connected', (p) => p.session);
    expect(await groupAsked(page, 'What does the jury ask?')).toBe(jury);
    await page[Symbol.asyncDispose]();
  });

  it('ends when the link is revoked, and the link gives it to nobody any more', async () => {
    const { id, token: link } = await linkTo({ group: jury });
    const juror = entered(await redeem(link));
    const page = pageOf(juror);
    await page.until('connected', (p) => p.session);
    await revoke(id);
    await page.until('the end of access', (p) => p.resets.includes('access'));
    expect(codeIn(await redeem(link))).toBe('link-revoked');
    expect(codeIn(await redeem(link, juror.token))).toBe('link-revoked');
    expect(codeIn(await change(juror.token, { name: 'Still here' }))).toBe('not-joined');
    // Who comes back by the event's code is somebody else, and of no group.
    const back = entered(await join({}, juror.token));
    expect(back.identity.id).not.toBe(juror.identity.id);
    expect(back.identity.group).toBeNull();
    expect(codeIn(await join({ group: jury }, back.token))).toBe('group-reserved');
    await page[Symbol.asyncDispose]();
  });

  it('a link lets in as many as it has seats for, also when all come at once; the same browser takes one', async () => {
    const { token: link } = await linkTo({ group: jury, seats: 3 });
    const answers = await Promise.all(Array.from({ length: 12 }, () => redeem(link)));
    expect(answers.map(codeIn).filter((code) => code === 'ok')).toHaveLength(3);
    expect(new Set(answers.map(codeIn))).toEqual(new Set(['ok', 'link-used']));
    const juror = entered(answers.find(({ status }) => status === 200) ?? { status: 0, body: null });
    expect(entered(await redeem(link, juror.token))).toMatchObject({ token: juror.token, identity: { id: juror.identity.id, group: jury } });
    await post(`${hall.url}/api/leave?as=participant`, {}, bearer(juror.token));
    expect(codeIn(await redeem(link, juror.token))).toBe('link-used');
    const list = (await (await fetch(`${hall.url}/api/invitations`, { headers: bearer(hostToken) })).json()) as { invitations: { uses: number; seats?: number }[] };
    expect(list.invitations.find(({ seats }) => seats === 3)).toMatchObject({ uses: 3 });
  });

  it('whoever takes part already stays the same person, and so has one ballot', async () => {
    const guest = entered(await join({ group: 'states', name: 'Called up', mode: 'room' }));
    const page = pageOf(guest);
    await page.until('connected', (p) => p.session);
    const juror = entered(await redeem((await linkTo({ group: jury })).token, guest.token));
    expect(juror).toMatchObject({ token: guest.token, identity: { id: guest.identity.id, name: 'Called up', group: jury, groupByLink: true } });
    // The page that was open all the while speaks for the new group as well, as soon as its server has heard of it.
    await moderator.until('a juror in the room', (m) => m.signals.some((signal) => signal.kind === 'house' && signal.room === 1 && signal.remote === 0 && signal.groups[jury] === 1));
    expect(await groupAsked(page, 'And what now?')).toBe(jury);
    await page[Symbol.asyncDispose]();
  });

  it('whoever is called to the panel stays the same person as well, and their vote is still one', async () => {
    const made = await moderator.sendSurely('poll.write', { session: 'panel-1', writing: { title: { en: 'Ready?' }, setup: { kind: 'consent' }, options: [], results: 'closed', named: false, changeable: true, sealed: false, electorates: [], split: null } });
    const poll = made.ok ? String(made.result?.['poll']) : '';
    await moderator.sendSurely('poll.open', { poll });
    const guest = entered(await join({ group: 'states', name: 'Speaks later' }));
    await using page = pageOf(guest);
    expect(await page.sendSurely('poll.cast', { poll, ballot: { options: ['a'] } })).toMatchObject({ ok: true });
    const speaker = entered(await redeem((await linkTo({ role: 'panellist' })).token, guest.token));
    expect(speaker).toMatchObject({ token: guest.token, identity: { id: guest.identity.id, role: 'panellist', name: 'Speaks later', group: 'states' } });
    await using seat = pageOf(speaker);
    expect(await seat.sendSurely('poll.cast', { poll, ballot: { options: ['b'] } })).toMatchObject({ ok: true });
    await moderator.sendSurely('poll.close', { poll });
    await moderator.until('one ballot, changed', (m) => JSON.stringify(m.get('poll', poll)?.result) === '{"counts":[0,1,0]}');
  });

  it('weighs in a poll only for those whose link gave it', async () => {
    const body = (name: string, more: { groups: string[]; roles: 'participant'[] }) => ({ label: { en: name }, weight: 50, ...more });
    const writing: Payload<'poll.write'>['writing'] = {
      title: { en: 'Who should win?' }, setup: { kind: 'single' }, options: [{ text: { en: 'One' } }, { text: { en: 'Two' } }], results: 'revealed', named: false, changeable: true, sealed: false, split: null,
      electorates: [body('Jury', { groups: [jury], roles: [] }), body('Public', { groups: [], roles: ['participant'] })],
    };
    const made = await moderator.sendSurely('poll.write', { session: 'panel-1', writing });
    const poll = made.ok ? String(made.result?.['poll']) : '';
    await moderator.sendSurely('poll.open', { poll });
    const called = entered(await join({ mode: 'room' }));
    const people = [entered(await redeem((await linkTo({ group: jury })).token)), entered(await join({ group: 'states' })), entered(await join()), called].map(pageOf);
    const cast = async (page: Person | undefined, option: string, more: object = {}) => page?.sendSurely('poll.cast', { poll, ballot: { options: [option] }, ...more });
    const [juror, state, nobody, callee] = people;
    for (const [page, option] of [[juror, 'a'], [state, 'b'], [nobody, 'b'], [callee, 'b']] as const) expect(await cast(page, option, { group: jury, electorate: 'a', actor: { group: jury } })).toMatchObject({ ok: true });
    // Called into the jury after they had voted with the public: their ballot goes with them.
    await redeem((await linkTo({ group: jury })).token, called.token);
    await moderator.until('two jurors, one in the room', (m) => m.signals.some((signal) => signal.kind === 'house' && signal.room === 1 && signal.remote === 3 && signal.groups[jury] === 2));
    expect(await cast(callee, 'a')).toMatchObject({ ok: true });
    await moderator.sendSurely('poll.close', { poll });
    const parts = await moderator.until('the count', (m) => m.get('poll', poll)?.status === 'closed' && m.get('poll', poll)?.parts);
    expect(parts).toMatchObject([{ ballots: 2, result: { counts: [2, 0] } }, { ballots: 2, result: { counts: [0, 2] } }]);
    for (const page of people) await page[Symbol.asyncDispose]();
  });

  it('only a host gives it, to people who take part', async () => {
    const staff = entered(await redeem(hall.server.invite('moderator')));
    const guest = entered(await join());
    expect(codeIn(await invite({ group: jury }, staff.token))).toBe('role-not-allowed');
    expect(codeIn(await invite({ group: jury }, guest.token))).toBe('not-joined');
    for (const wanted of [{ role: 'moderator', group: jury }, { role: 'host', group: jury }, {}, { group: jury, seats: 0 }, { group: jury, seats: 1.5 }, { group: ['x'] }]) expect(codeIn(await invite(wanted))).toBe('body-invalid');
    expect(codeIn(await invite({ group: 'nowhere' }))).toBe('group-unknown');
    for (const page of [moderator, await hall.join()]) expect(await page.sendSurely('event.addGroup', { label: { en: 'Second jury' }, reserved: true })).toMatchObject({ ok: false, error: { code: 'role-not-allowed' } });
  });

  it('is still so after a restart', async () => {
    const { token: link } = await linkTo({ group: jury, seats: 1 });
    const juror = entered(await redeem(link));
    await hall.server.stop();
    await hall.restart();
    expect(await me(juror.token)).toMatchObject({ group: jury, groupByLink: true });
    expect(codeIn(await redeem(link))).toBe('link-used');
    expect(codeIn(await join({ group: jury }))).toBe('group-reserved');
  });
});
