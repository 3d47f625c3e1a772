// What is on air, asked for without a cookie: never more than every participant sees, the same on two nodes, and bounded.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onAirSchema, type OnAir } from '@plenary/protocol/on-air/schema';
import { openHall, type Hall } from '../harness/hall.ts';
import { joinPerson, redeemPerson, type Person } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';

const code = 'IDM-2024';

describe('on air', () => {
  let hall: Hall;
  let other: TestPlenary;
  let moderator: Person;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    moderator = await hall.moderator();
    other = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
  });
  afterAll(async () => {
    await other[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const get = (path = '', headers: Record<string, string> = {}, url = hall.url): Promise<Response> => fetch(`${url}/api/events/${code}/on-air${path}`, { headers });
  const read = async (path = '', url = hall.url): Promise<OnAir> => onAirSchema.parse(await (await get(path, {}, url)).json());
  const codeIn = async (response: Response): Promise<string> => ((await response.json()) as { error: { code: string } }).error.code;

  const asked = async (person: Person, text: string, anonymous: boolean): Promise<string> => {
    const ack = await person.sendSurely('question.submit', { session: 'panel-1', text, anonymous });
    const question = ack.ok ? String(ack.result?.['question']) : '';
    // What becomes of it is told with the moment of the last change, and that it was checked is one.
    await moderator.until('it is checked', (m) => m.get('question', question)?.desk?.screened);
    return question;
  };

  it('is the live session while the room looks at nothing else, in the language asked for', async () => {
    const response = await get();
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.getSetCookie()).toEqual([]);
    const english = onAirSchema.parse(await response.json());
    expect(english).toMatchObject({ version: 2, screen: null, scene: 'now', id: 'panel-1', titleLanguage: 'en', text: null, poll: null });
    expect(english.sinceMs).toBeGreaterThan(Date.UTC(2024, 0));
    const french = await read('?room=plenary-hall&lang=fr');
    expect(french.titleLanguage).toBe('fr');
    expect(french.title).not.toBe(english.title);
    expect(await read('?lang=%00&lang=x')).toEqual(english);
  });

  it('holds a question from the moment it is on stage, without the name of somebody anonymous', async () => {
    const question = await asked(await hall.join({ name: 'Hidden Heron' }), 'Who pays for this?', true);
    const waiting = await (await get()).text();
    for (const secret of ['Who pays for this?', question, 'Hidden Heron']) expect(waiting).not.toContain(secret);
    await moderator.sendSurely('question.approve', { question });
    expect(await read()).toMatchObject({ scene: 'now' });
    const staged = await moderator.sendSurely('question.stage', { question });
    const text = await (await get()).text();
    expect(text).not.toContain('Hidden Heron');
    expect(onAirSchema.parse(JSON.parse(text))).toMatchObject({
      scene: 'question', id: question, text: 'Who pays for this?', rev: staged.ok ? staged.seq : -1, who: { name: null, group: null },
    });
    await moderator.sendSurely('question.unstage', { question });
    const named = await asked(await hall.join({ name: 'Ana Ibis', group: 'civil-society' }), 'And who decides on it?', false);
    await moderator.sendSurely('question.approve', { question: named });
    await moderator.sendSurely('question.stage', { question: named });
    expect((await read()).who).toEqual({ name: 'Ana Ibis', group: 'Civil society', mode: null });
    await moderator.sendSurely('question.reject', { question: named, reason: 'other' });
    const after = await (await get()).text();
    for (const gone of ['Ana Ibis', 'And who decides on it?', named]) expect(after).not.toContain(gone);
  });

  it('holds counts only once they are shown, and answers 304 while nothing has changed', async () => {
    const created = await moderator.sendSurely('poll.create', { session: 'panel-1', title: 'What first?', options: ['This', 'That'], choice: 'single', maxOptions: 1, showWhileOpen: false });
    const poll = created.ok ? String(created.result?.['poll']) : '';
    expect(await (await get()).text()).not.toContain('What first?');
    await moderator.sendSurely('poll.open', { poll });
    const voter = await hall.join();
    await voter.until('the poll', (p) => p.get('poll', poll));
    const voted = await voter.sendSurely('poll.vote', { poll, options: ['a'] });
    expect(voted.ok).toBe(true);
    const open = await read();
    expect(open).toMatchObject({ scene: 'poll', id: poll, title: 'What first?', poll: { status: 'open', voters: 1 } });
    expect(open.poll?.options).toEqual([{ id: 'a', text: 'This', count: null }, { id: 'b', text: 'That', count: null }]);

    await moderator.sendSurely('poll.close', { poll });
    await moderator.sendSurely('poll.reveal', { poll });
    const shown = await get();
    const revealed = onAirSchema.parse(await shown.json());
    expect(revealed.poll).toMatchObject({ status: 'closed', options: [{ count: 1 }, { count: 0 }] });
    const tag = shown.headers.get('etag') ?? '';
    expect((await get('', { 'if-none-match': tag })).status).toBe(304);
    await using watcher = await joinPerson(other.url, other.ready.joinCode);
    await watcher.until('the result', (p) => p.get('poll', poll)?.result);
    // The other node has applied as much: what it says is then the same to the byte, and so is its tag.
    expect(await read('?lang=en', other.url)).toEqual(revealed);
    expect((await get('', { 'if-none-match': tag }, other.url)).status).toBe(304);
    await moderator.sendSurely('stage.clear', { room: 'plenary-hall' });
    expect((await get('', { 'if-none-match': tag })).status).toBe(200);
  });

  it('answers with a code for a wrong event, an unknown room, and too many looks', async () => {
    expect(await codeIn(await fetch(`${hall.url}/api/events/OTHER/on-air`))).toBe('join-code-wrong');
    for (const room of ['nowhere', '__proto__', '%00', '']) expect(await codeIn(await get(`?room=${room}`))).toBe('room-unknown');
    // More than twice as many as one may: it may be that half of them fall into the ten seconds after.
    const looks = await Promise.all(Array.from({ length: 250 }, async () => {
      const response = await get();
      return response.ok ? 'ok' : codeIn(response);
    }));
    expect(new Set(looks)).toEqual(new Set(['ok', 'too-many-requests']));
    expect((await fetch(`${hall.url}/api/events/${code}`)).status).toBe(200);
  });

  it('is over with the event', async () => {
    const host = await redeemPerson(other.url, other.invite('host'));
    expect((await host.sendSurely('event.close', {})).ok).toBe(true);
    // Acknowledged once it was applied where it was sent.
    expect(await codeIn(await get('', {}, other.url))).toBe('event-closed');
    await host[Symbol.asyncDispose]();
  });
});
