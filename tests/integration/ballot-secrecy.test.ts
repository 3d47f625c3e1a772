// A poll from its opening to its seal on two nodes: one name for each voter and round, nothing beside a ballot that tells whose it is, and once it
// is sealed no key anywhere.
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { Person, type Payload } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';
import { filesOf, untilIn, valuesIn } from '../harness/redis-bytes.ts';

const key = (name: string): string => `plenary:{idm-2024-geneva}:${name}`;
const session = 'panel-1';
const consent: Payload<'poll.write'>['writing'] = { title: { en: 'Shall we?' }, setup: { kind: 'consent' }, options: [], results: 'live', named: false, changeable: true, sealed: false, electorates: [], split: null };

describe('ballots', () => {
  let hall: Hall;
  let second: TestPlenary;
  let redis: Redis;
  let moderator: Person;
  let host: Person;

  beforeAll(async () => {
    hall = await openHall({ session });
    redis = new Redis(hall.redis.url);
    moderator = await hall.moderator();
    host = await hall.host();
    second = await startSecond();
  });
  afterAll(async () => {
    redis.disconnect();
    await second[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  /** What it has witnessed is its own. */
  const startSecond = (): Promise<TestPlenary> => startPlenary({ redisUrl: hall.redis.url, env: { PLENARY_DATA: join(hall.redis.folder, 'second') } });
  const open = async (more: Partial<typeof consent> = {}): Promise<string> => {
    const made = await moderator.sendSurely('poll.write', { session, writing: { ...consent, ...more } });
    const poll = made.ok ? String(made.result?.['poll']) : '';
    expect(codeOf(await moderator.sendSurely('poll.open', { poll }))).toBe('ok');
    return poll;
  };
  const cast = async (person: Person, poll: string, option: string) => person.sendSurely('poll.cast', { poll, ballot: { options: [option] } });
  /** Until it is open for this one, on whichever node they are: the other one hears of it a moment later. */
  const opened = (person: Person, poll: string, round = 1) => person.until('the open poll', (p) => p.get('poll', poll)?.status === 'open' && p.get('poll', poll)?.round === round);
  const close = (poll: string) => moderator.sendSurely('poll.close', { poll });
  const sealed = (poll: string) => moderator.until('the seal', (m) => { const record = m.get('poll', poll); return record?.head ? record : undefined; });
  const receipt = (person: Person, poll: string): Promise<string> => person.until('their receipt', (p) => p.me?.receipts[poll]?.receipt);
  const elsewhere = (person: Person): Person => {
    const { token, event } = person.socket.auth as { token: string; event: string };
    return new Person(second.url, { as: 'participant', token, event });
  };
  const ballotsInLog = async (poll: string): Promise<{ actor: Record<string, unknown> }[]> => {
    const entries = await redis.xrange(key('log'), '-', '+');
    const commands = entries.flatMap(([, fields]) => JSON.parse(fields[fields.indexOf('c') + 1] ?? '[]') as { actor: Record<string, unknown>; body: { type: string; poll?: string } }[]);
    return commands.filter(({ body }) => body.type === 'poll.cast' && body.poll === poll);
  };
  const peopleIn = async (): Promise<string[]> => Object.values(await redis.hgetall(key('identities'))).map((text) => (JSON.parse(text) as { person: string }).person);

  it('of one person through two nodes at once are one, under one name, and another in the next round', async () => {
    const poll = await open();
    await using voter = await hall.join({ group: 'states', mode: 'remote', language: 'fr' });
    await using again = elsewhere(voter);
    for (const page of [voter, again]) await opened(page, poll);
    const acks = await Promise.all([cast(voter, poll, 'a'), cast(again, poll, 'b'), cast(voter, poll, 'b')]);
    expect(acks.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    const [here, there] = [await receipt(voter, poll), await receipt(again, poll)];
    expect(here).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(there).toBe(here);
    await moderator.until('one ballot', (m) => m.get('poll', poll)?.turnout.voters === 1);
    await close(poll);
    await moderator.sendSurely('poll.reopen', { poll });
    await opened(again, poll, 2);
    expect(codeOf(await cast(again, poll, 'c'))).toBe('ok');
    const next = await voter.until('another receipt', (p) => (p.me?.receipts[poll]?.round === 2 ? p.me.receipts[poll].receipt : undefined));
    expect(next).not.toBe(here);
    await close(poll);
  });

  it('stand in the log with nothing beside them but a name', async () => {
    const poll = await open();
    await using voter = await hall.join({ name: 'Somebody Particular', group: 'states', mode: 'remote', language: 'fr' });
    await cast(voter, poll, 'a');
    const [ballot] = await ballotsInLog(poll);
    expect(ballot?.actor).toEqual({ id: await receipt(voter, poll), role: 'participant', group: null, mode: null, language: null });
    const text = JSON.stringify(await ballotsInLog(poll));
    for (const person of await peopleIn()) expect(text).not.toContain(person);
    await close(poll);
  });

  it('are sealed a few seconds after the close: the key is gone from Redis and its file, and nobody’s ballot is theirs any more', async () => {
    const poll = await open();
    await using voter = await hall.join();
    await using other = elsewhere(await hall.join());
    await opened(other, poll);
    expect([codeOf(await cast(voter, poll, 'a')), codeOf(await cast(other, poll, 'c'))]).toEqual(['ok', 'ok']);
    await receipt(other, poll);
    const secret = (await redis.hget(key('boxes'), poll)) ?? '';
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await filesOf(hall.redis)).toContain(secret);
    await close(poll);
    const { closedAtMs, turnout, head } = await sealed(poll);
    expect([turnout.voters, head?.length]).toEqual([2, 64]);
    const [sealing] = (await redis.xrange(key('log'), '-', '+')).filter(([, fields]) => fields.join().includes('poll.seal') && fields.join().includes(poll));
    expect(Number(sealing?.[0].split('-')[0])).toBeGreaterThanOrEqual((closedAtMs ?? Infinity) + 5000);
    await untilIn(redis, async () => !(await valuesIn(redis)).includes(secret));
    await untilIn(redis, async () => !(await filesOf(hall.redis)).includes(secret));
    for (const person of [voter, other]) expect(codeOf(await cast(person, poll, 'b'))).toBe('poll-closed');
    await other.until('the seal, on the other node too', (p) => p.get('poll', poll)?.head);
    await using later = elsewhere(voter);
    const me = await later.until('what is personal', (p) => p.me ?? undefined);
    expect([me.ballots[poll], me.receipts[poll]]).toEqual([undefined, undefined]);
  });

  it('say who could vote, and which attempts came to nothing', async () => {
    const writing = { electorates: [{ label: { en: 'States' }, groups: ['states'], roles: [], weight: 1 }] };
    const poll = await open(writing);
    await using may = await hall.join({ group: 'states' });
    await using mayToo = elsewhere(await hall.join({ group: 'states' }));
    await using mayNot = await hall.join({ group: 'civil-society' });
    await opened(mayToo, poll);
    await may.sendSurely('poll.cast', { poll, ballot: { options: ['a'] } }, 'sent-more-than-once');
    await may.sendSurely('poll.cast', { poll, ballot: { options: ['a'] } }, 'sent-more-than-once');
    expect(codeOf(await cast(mayNot, poll, 'a'))).toBe('not-eligible');
    expect(codeOf(await cast(mayToo, poll, 'z'))).toBe('option-unknown');
    const couldVote = (await Promise.all(Object.values(await redis.hgetall(key('identities'))))).filter((text) => text.includes('"group":"states"')).length;
    await close(poll);
    expect((await sealed(poll)).turnout).toEqual({ voters: 1, changed: 0, couldVote, refused: 2, repeated: 1 });
  });

  it('in a poll by name carry the voter’s own id, and are sealed too', async () => {
    const poll = await open({ named: true });
    await using voter = await hall.join({ name: 'Somebody Particular' });
    await cast(voter, poll, 'a');
    const [ballot] = await ballotsInLog(poll);
    expect(await peopleIn()).toContain(ballot?.actor['id']);
    expect(await redis.hexists(key('boxes'), poll)).toBe(0);
    await close(poll);
    await sealed(poll);
    expect((await voter.until('their ballot', (p) => p.me?.ballots[poll]))).toEqual({ options: ['a'] });
  });

  it('are sealed when everything was killed right after the close, and while the event is closed', async () => {
    const poll = await open();
    await using voter = await hall.join();
    await cast(voter, poll, 'a');
    expect(codeOf(await voter.sendSurely('poll.seal', { poll, round: 1, head: 'a'.repeat(64), salt: 'x'.repeat(43), couldVote: 1, refused: 0, repeated: 0 }))).toBe('role-not-allowed');
    const secret = (await redis.hget(key('boxes'), poll)) ?? '';
    await host.sendSurely('event.close', {});
    await Promise.all([hall.server.kill(), second.kill()]);
    await hall.restart();
    await sealed(poll);
    await untilIn(redis, async () => !(await valuesIn(redis)).includes(secret) && !(await filesOf(hall.redis)).includes(secret));
  });

  it('stand in the order of names once the event is archived, and come to the same, also on a node that was off meanwhile', async () => {
    const told = (person = moderator): unknown => person.all('poll').map(({ rev: _rev, ...poll }) => poll).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const before = await moderator.until('all polls, closed', (m) => m.all('poll').length > 4 && m.all('poll').every(({ status, head }) => status === 'closed' && head !== null) && told());
    const epoch = await redis.get(key('epoch'));
    expect(codeOf(await host.sendSurely('event.archive', {}))).toBe('ok');
    await untilIn(redis, async () => (await redis.get(key('dealt'))) !== null);
    const dealt = await redis.get(key('dealt'));
    expect([dealt === epoch, await redis.get(key('epoch'))]).toEqual([false, dealt]);
    await moderator.until('the other history', (m) => m.cursor?.epoch === dealt && m.all('poll').length > 4);
    expect(told()).toEqual(before);
    // Each round is in an order of its own.
    for (const { id } of moderator.all('poll').filter(({ past }) => past.length === 0)) {
      const names = (await ballotsInLog(id)).map(({ actor }) => String(actor['id']));
      expect(names).toEqual(names.toSorted());
    }
    second = await startSecond();
    expect((second.ready as { readOnly?: unknown }).readOnly ?? null).toBeNull();
    const { token, event } = moderator.socket.auth as { token: string; event: string };
    await using there = new Person(second.url, { as: 'staff', token, event });
    await there.watch(session);
    await there.until('the same', (p) => p.cursor?.epoch === dealt && p.all('poll').length > 4);
    expect(told(there)).toEqual(before);
  });
});
