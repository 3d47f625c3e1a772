// Polls over the wire: hidden counts stay on the server, closing times hold by the log's clock, one person has one ballot.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writtenPollsSchema, type WrittenPolls } from '@plenary/protocol/http/polls';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { Person, post } from '../harness/person.ts';
import { countsOf, ownBallot, votersOf } from '../harness/polls.ts';

describe('polls', () => {
  let hall: Hall;
  let moderator: Person;
  let voter: Person;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    moderator = await hall.moderator();
    voter = await hall.join();
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  const write = async (more: { showWhileOpen?: boolean; choice?: 'single' | 'multiple'; maxOptions?: number } = {}): Promise<string> => {
    const text = { session: 'panel-1', title: 'What should come first?', options: ['Skills', 'Rights', 'Funding'], choice: 'single', maxOptions: 1, showWhileOpen: true } as const;
    const made = await moderator.sendSurely('poll.create', { ...text, options: [...text.options], ...more });
    return made.ok ? String(made.result?.['poll']) : '';
  };

  const crowd: Person[] = [];
  /** The first of the crowd casts the first of these ballots, then the second the second, and so on; they come when they are needed. */
  const vote = async (poll: string, options: readonly string[]): Promise<void> => {
    while (crowd.length < options.length) crowd.push(await hall.join());
    for (const [n, option] of options.entries()) expect((await crowd[n]?.sendSurely('poll.vote', { poll, options: [option] }))?.ok).toBe(true);
  };

  it('a draft is nobody’s business but the staff’s', async () => {
    const poll = await write();
    await moderator.until('the draft', (m) => m.get('poll', poll)?.status === 'draft');
    expect(codeOf(await voter.sendSurely('poll.vote', { poll, options: ['a'] }))).toBe('poll-unknown');
    expect(voter.frames.join()).not.toContain(poll);
    await moderator.sendSurely('poll.discard', { poll });
    await moderator.until('discarded', (m) => !m.get('poll', poll));
  });

  it('hidden counts reach the staff only, until they are revealed', async () => {
    const poll = await write({ showWhileOpen: false });
    await moderator.sendSurely('poll.open', { poll });
    await vote(poll, ['b', 'b', 'b', 'b', 'a', 'b', 'b', 'b', 'b', 'a']);
    await voter.until('turnout', (p) => votersOf(p, poll) === 10);
    expect(voter.get('poll', poll)?.result).toBeNull();
    await moderator.until('counts for the staff', (m) => countsOf(m, poll) === '1,4,0');
    for (const frame of voter.frames.filter((text) => text.includes(poll))) expect(frame).not.toMatch(/"counts":\[/);
    await moderator.sendSurely('poll.close', { poll });
    await voter.until('closed, hidden', (p) => p.get('poll', poll)?.status === 'closed');
    expect(voter.get('poll', poll)?.result).toBeNull();
    await moderator.sendSurely('poll.reveal', { poll });
    await voter.until('revealed', (p) => countsOf(p, poll) === '2,8,0');
  });

  it('while people vote the counts move with five of them at a time, a step late, for staff as for all; once closed they are exact', async () => {
    const poll = await write();
    const everybody = [moderator, voter];
    await moderator.sendSurely('poll.open', { poll });
    await vote(poll, ['a', 'a', 'b', 'b', 'c', 'c', 'c', 'c', 'c']);
    for (const person of everybody) {
      await person.until('nine voters', (p) => votersOf(p, poll) === 9);
      expect(person.get('poll', poll)?.result).toBeNull();
    }
    await vote(poll, ['a', 'a', 'b', 'b', 'c', 'c', 'c', 'c', 'c', 'c']);
    for (const person of everybody) await person.until('the first step, told with the second', (p) => countsOf(p, poll) === '2,2,1');
    await vote(poll, ['c', 'c', 'c', 'c']);
    for (const person of everybody) {
      await person.until('four who changed their minds', (p) => p.get('poll', poll)?.turnout.changed === 4);
      expect(countsOf(person, poll)).toBe('2,2,1');
    }
    await vote(poll, ['c', 'c', 'c', 'c', 'a']);
    for (const person of everybody) await person.until('the second step, told with the third', (p) => countsOf(p, poll) === '2,2,6');
    await vote(poll, ['a']);
    for (const person of everybody) {
      await person.until('another one', (p) => p.get('poll', poll)?.turnout.changed === 6);
      expect(countsOf(person, poll)).toBe('2,2,6');
    }
    await moderator.sendSurely('poll.close', { poll });
    for (const person of everybody) await person.until('the exact counts', (p) => countsOf(p, poll) === '2,0,8');
  });

  it('one person has one ballot, from however many pages, and may change it', async () => {
    const poll = await write({ choice: 'multiple', maxOptions: 2 });
    await moderator.sendSurely('poll.open', { poll });
    const { body } = await post(`${hall.url}/api/join`, { code: 'IDM-2024' });
    const { token, identity } = body as { token: string; identity: { event: string } };
    const pages = [1, 2, 3].map(() => new Person(hall.url, { as: 'participant', token, event: identity.event }));
    await Promise.all(pages.map((page, n) => page.sendSurely('poll.vote', { poll, options: n === 1 ? ['a', 'c'] : ['b'] })));
    await pages[0]?.sendSurely('poll.vote', { poll, options: ['c'] });
    for (const page of pages) await page.until('the same ballot on every page', (p) => ownBallot(p, poll) === 'c');
    for (const page of pages) await page[Symbol.asyncDispose]();
    await moderator.sendSurely('poll.close', { poll });
    await moderator.until('one ballot', (m) => countsOf(m, poll) === '0,0,1');
    expect(votersOf(moderator, poll)).toBe(1);
  });

  it('a poll with a closing time closes by itself', async () => {
    const poll = await write();
    await moderator.sendSurely('poll.open', { poll, closesAfterMs: 6000 });
    expect(codeOf(await voter.sendSurely('poll.vote', { poll, options: ['a'] }))).toBe('ok');
    const closed = await voter.until('closed', (p) => p.get('poll', poll)?.status === 'closed' && p.get('poll', poll));
    expect(closed.closedAtMs).toBe(closed.closesAtMs);
    expect(codeOf(await voter.sendSurely('poll.vote', { poll, options: ['b'] }))).toBe('poll-closed');
  });

  it('a poll that is given more time closes by itself at that time, and not at the first', async () => {
    const poll = await write();
    await moderator.sendSurely('poll.open', { poll, closesAfterMs: 5000 });
    const first = await voter.until('a time', (p) => p.get('poll', poll)?.closesAtMs);
    expect(codeOf(await moderator.sendSurely('poll.setClosing', { poll, closesAfterMs: 7000 }))).toBe('ok');
    const longer = await voter.until('another time', (p) => p.get('poll', poll)?.closesAtMs !== first && p.get('poll', poll)?.closesAtMs);
    const closed = await voter.until('closed', (p) => p.get('poll', poll)?.status === 'closed' && p.get('poll', poll));
    expect([closed.closesAtMs, closed.closedAtMs]).toEqual([longer, longer]);
  });

  it('staff get every poll of the event as it was written, drafts as well, and nobody else gets any', async () => {
    const elsewhere = { session: 'panel-2', title: 'What next?', options: ['Work', 'Rest'], choice: 'single', maxOptions: 1, showWhileOpen: true } as const;
    await moderator.sendSurely('poll.create', { ...elsewhere, options: [...elsewhere.options] });
    const gone = await write();
    await moderator.sendSurely('poll.discard', { poll: gone });
    const asked = async (token: string | null) => {
      const answer = await fetch(`${hall.url}/api/polls`, { headers: token === null ? {} : { authorization: `Bearer ${token}` } });
      return { status: answer.status, body: (await answer.json()) as WrittenPolls };
    };
    const { body } = await post(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('moderator') });
    const staff = await asked((body as { token: string }).token);
    expect([staff.status, writtenPollsSchema.safeParse(staff.body).success]).toEqual([200, true]);
    expect(staff.body.polls.find(({ title }) => title['en'] === 'What next?')).toMatchObject({ session: 'panel-2', setup: { kind: 'single' }, options: [{ text: { en: 'Work' } }, { text: { en: 'Rest' } }] });
    expect(staff.body.polls.some(({ session }) => session === 'panel-1')).toBe(true);
    expect(staff.body.polls.some(({ id }) => id === gone)).toBe(false);
    expect(JSON.stringify(staff.body)).not.toMatch(/"(?:result|turnout|votes|counts|table|parts)"/);
    const joined = (await post(`${hall.url}/api/join`, { code: 'IDM-2024' })).body as { token: string };
    for (const token of [null, joined.token, 'made-up']) expect((await asked(token)).status).toBe(401);
  });

  it('long-polling serves as well as a WebSocket', async () => {
    const { body } = await post(`${hall.url}/api/join`, { code: 'IDM-2024' });
    const { token, identity } = body as { token: string; identity: { event: string } };
    const slow = new Person(hall.url, { as: 'participant', token, event: identity.event, transports: ['polling'] });
    await slow.until('the session', (p) => p.session === 'panel-1');
    const poll = await write();
    await moderator.sendSurely('poll.open', { poll });
    await slow.until('the poll', (p) => p.get('poll', poll)?.status === 'open');
    expect(codeOf(await slow.sendSurely('poll.vote', { poll, options: ['a'] }))).toBe('ok');
    await slow[Symbol.asyncDispose]();
    await moderator.sendSurely('poll.close', { poll });
  });

  it('nothing in any frame of a participant names another person or voter', () => {
    for (const person of moderator.all('poll')) expect(person).not.toHaveProperty('ballots');
    expect(voter.frames.join()).not.toMatch(/"author":"(?!null)|"supporters":\[|"voter"/);
  });
});
