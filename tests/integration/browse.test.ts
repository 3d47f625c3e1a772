// A session of two thousand live questions on two nodes: a first look is small, browsing gives all of it once, searching finds what is
// there, and what is hidden or was never approved is in no page.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browseAckSchema, watchAckSchema, type Browse, type BrowseAck, type WatchAck } from '@plenary/protocol/up';
import { openHall, type Hall } from '../harness/hall.ts';
import { fillLongList, textOf, type LongList } from '../harness/long-list.ts';
import { joinPerson, type Person } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';

const session = 'panel-1';
const count = 2000;
const webOnly = { PLENARY_ROLE: 'web' };
type Page = Extract<BrowseAck, { ok: true }>;

const raw = (person: Person, asked: unknown): Promise<unknown> => person.ask('browse', asked);

async function page(person: Person, asked: Omit<Browse, 'session' | 'limit'> & { limit?: number }): Promise<Page> {
  const ack = browseAckSchema.parse(await raw(person, { session, limit: 100, ...asked }));
  if (!ack.ok) throw new Error(ack.error.code);
  return ack;
}

/** What somebody is shown who says that they hold nothing, whatever the line has asked on its own by then. */
async function firstLook(person: Person): Promise<Extract<WatchAck, { ok: true }>> {
  const ack = watchAckSchema.parse(await person.ask('watch', { session: 'live' }));
  if (!ack.ok) throw new Error(ack.error.code);
  return ack;
}

/** All pages from an edge to the end. */
async function browseOn(person: Person, list: Browse['list'], after?: string | undefined): Promise<string[]> {
  const ids: string[] = [];
  for (let edge: string | null | undefined = after, isFirst = true; isFirst || typeof edge === 'string'; isFirst = false) {
    const got: Page = await page(person, { list, ...(edge && { after: edge }) });
    ids.push(...got.records.map(({ id }) => id));
    edge = got.edge;
  }
  return ids;
}

describe('a list of two thousand', () => {
  let hall: Hall;
  let other: TestPlenary;
  let long: LongList;
  let moderator: Person;

  beforeAll(async () => {
    hall = await openHall({ session, env: webOnly });
    long = await fillLongList(hall, { session, count, answered: 60 });
    for (const asker of long.askers) await asker[Symbol.asyncDispose]();
    moderator = await hall.moderator();
    other = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
  });
  afterAll(async () => {
    await other[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  it('is begun with at most two hundred questions, in a tenth of the bytes of all', async () => {
    await using phone = await hall.join();
    const ack = await firstLook(phone);
    const questions = ack.records.filter(({ kind }) => kind === 'question');
    expect(questions.length).toBeGreaterThanOrEqual(100);
    expect(questions.length).toBeLessThanOrEqual(200);
    expect(Object.keys(ack.edges ?? {}).toSorted()).toEqual(['answered', 'fair', 'newest', 'supported']);
    expect(ack.records.find(({ kind }) => kind === 'ranking')).toMatchObject({ questions: count, answered: 60 });
    const all = await moderator.until('all of them', (staff) => staff.all('question').length === count && staff.all('question'));
    expect(JSON.stringify(questions).length * 9).toBeLessThan(JSON.stringify(all).length);
  });

  it.each(['fair', 'supported', 'newest'] as const)('is whole and without doubles when browsed to its end as %s, on either node', async (list) => {
    for (const url of [hall.url, other.url]) {
      await using phone = await joinPerson(url, other.ready.joinCode);
      const ids = await browseOn(phone, list);
      expect(ids).toHaveLength(count);
      expect(new Set(ids)).toEqual(new Set(long.ids));
    }
  });

  it('goes on from where the first look ended, and from one node on the other', async () => {
    await using phone = await hall.join();
    await using there = await joinPerson(other.url, other.ready.joinCode);
    const first = await firstLook(phone);
    const held = first.records.flatMap((record) => (record.kind === 'question' ? record.id : []));
    const rest = await browseOn(there, 'supported', first.edges?.supported);
    expect(new Set([...held, ...rest])).toEqual(new Set(long.ids));
    expect(rest.length).toBeLessThan(count);
  });

  it('is searched in whole, by words in any order and case', async () => {
    await using phone = await hall.join();
    const expected = long.ids.filter((_, n) => /diaspora bonds.*at sea/.test(textOf(n)));
    const found = await page(phone, { list: 'newest', query: 'SEA Díaspora' });
    expect(expected.length).toBeGreaterThan(5);
    expect(new Set(found.records.map(({ id }) => id))).toEqual(new Set(expected.slice(-100)));
    expect(found.total).toBe(expected.length);
    expect(await page(phone, { list: 'fair', query: 'no such words anywhere' })).toMatchObject({ records: [], edge: null, total: 0 });
    expect((await page(phone, { list: 'answered' })).total).toBe(60);
  });

  it('shows nothing that was hidden since, and nothing that was never approved', async () => {
    await using phone = await hall.join();
    await moderator.sendSurely('stage.setModeration', { session, mode: 'approve-first' });
    const asked = await phone.sendSurely('question.submit', { session, text: 'A secret that nobody approved', anonymous: true });
    const [hidden = ''] = long.ids.slice(900, 901);
    await moderator.sendSurely('question.reject', { question: hidden, reason: 'other' });
    await phone.until('it is gone', (p) => p.all('ranking').some(({ questions }) => questions === count - 1));
    const ids = await browseOn(phone, 'newest');
    expect(ids).toHaveLength(count - 1);
    expect(ids).not.toContain(hidden);
    expect(ids).not.toContain(asked.ok ? asked.result?.['question'] : '');
    expect((await page(phone, { list: 'newest', query: 'secret nobody approved' })).total).toBe(0);
  });

  it('answers what it cannot read with a code, and who asks too much with another', async () => {
    await using phone = await hall.join();
    await phone.until('connected', (p) => p.socket.connected);
    const right = { session, list: 'fair', limit: 10 };
    for (const odd of [null, 'fair', [], {}, { ...right, list: 'waiting' }, { ...right, limit: 100_000 }, { ...right, after: 'x' }, { ...right, after: '1:2:3:4:$' }, { ...right, query: 'q'.repeat(1000) }]) {
      expect(await raw(phone, odd)).toMatchObject({ ok: false, error: { code: 'frame-invalid', message: expect.stringMatching(/\w/) } });
    }
    expect(await raw(phone, { ...right, session: 'no-such' })).toMatchObject({ ok: false, error: { code: 'session-unknown' } });
    expect(await raw(phone, { ...right, after: `9:9:9:9:${'x'.repeat(64)}` })).toMatchObject({ ok: true, records: [], edge: null });
    expect(await raw(phone, { ...right, query: '\ud800 \u0000 ?!' })).toMatchObject({ ok: true });
    // More than twice what one may: it may be that half of them fall into the ten seconds after.
    const answers = await Promise.all(Array.from({ length: 150 }, () => raw(phone, right)));
    expect(answers.filter((answer) => !(answer as BrowseAck).ok)[0]).toMatchObject({ error: { code: 'too-many-requests', retryable: true } });
  });
});
