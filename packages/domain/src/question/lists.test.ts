// Rules: a long list is told in parts, and every reader comes to hold the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { directory, sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { play, randomSteps } from '../../../testkit/src/random-steps.ts';
import { audiences } from '../core/view.ts';
import type { EventRecordUnion, RecordOf } from '../records.ts';
import { keysPlacedAfter, viewFirst, viewPage, viewOne, viewSince } from '../views.ts';
import { windowSize, type Edges } from './lists.ts';
import { compareStandpoints, isInList, questionLists, standpointAt, standpointOf, type QuestionList } from './standing-in-lists.ts';
import { isPublic } from './state.ts';

const { moderator, system } = people;
const session = 'opening';
const look = { audience: 'participant', session, nameOf: directory } as const;
type QuestionRecord = RecordOf<'question'>;

/** A hall with so many live questions, every third with some support, every ninth answered. */
function longHall(count: number): Hall {
  const hall = createHall();
  for (let n = 0; n < count; n += 1) {
    const question = idIn(hall.did(person(`asker-${n}`), ask(`Question number ${n}`)), 'question');
    hall.did(system, { type: 'question.screened', question, flags: [] });
    hall.did(moderator, { type: 'question.approve', question });
    for (let by = 0; by < (n % 3 === 0 ? (n * 7) % 11 : 0); by += 1) hall.did(person(`supporter-${(n + by * 5) % 60}`), { type: 'question.support', question });
    if (n % 9 === 4) hall.did(moderator, { type: 'question.answer', question });
    hall.wait(1000);
  }
  return hall;
}

const isQuestion = (record: EventRecordUnion): record is QuestionRecord => record.kind === 'question';
const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
const listed = (records: readonly QuestionRecord[]): string[] => idsOf(records.filter(({ replyTo }) => replyTo === undefined));
const wholeList = (hall: Hall, list: QuestionList): string[] => listed(viewPage(hall.state, look, { list, limit: Number.MAX_SAFE_INTEGER }).records);

/** A page of one participant: what it holds, and how far it holds each list. */
class Reader {
  readonly hall: Hall;
  readonly held = new Map<string, EventRecordUnion>();
  edges: Partial<Record<QuestionList, Edges[QuestionList] | null>>;
  since: number;

  constructor(hall: Hall) {
    this.hall = hall;
    const { records, edges } = viewFirst(hall.state, look);
    for (const record of records) this.held.set(`${record.kind}:${record.id}`, record);
    this.edges = edges;
    this.since = hall.state.seq;
  }

  /** Hears what changed, as a flush tells it or as catching up does. */
  hear(as: 'flush' | 'catch-up'): void {
    const { state } = this.hall;
    const { records, gone } = viewSince(state, look, this.since);
    const placed = new Set(keysPlacedAfter(state, look, this.since));
    for (const record of records) {
      const key = `${record.kind}:${record.id}`;
      if (as === 'catch-up' || record.rev > this.since || placed.has(key)) this.held.set(key, record);
    }
    for (const key of gone) this.held.delete(key);
    this.since = state.seq;
  }

  more(list: QuestionList, limit: number): void {
    const after = this.edges[list];
    if (!after) return;
    const { records, edge } = viewPage(this.hall.state, look, { list, after, limit });
    for (const record of records) this.held.set(`question:${record.id}`, record);
    this.edges[list] = edge;
  }

  questions(): QuestionRecord[] {
    return [...this.held.values()].filter(isQuestion);
  }

  places(): string[] {
    const ranking = this.held.get(`ranking:${session}`);
    return ranking?.kind === 'ranking' ? ranking.places.map(({ question }) => question) : [];
  }

  /** What it shows of a list: what it holds of it, up to where it has come. */
  rows(list: QuestionList): string[] {
    const edge = this.edges[list];
    const places = this.places();
    const listed = this.questions().filter((question) => question.replyTo === undefined && isInList(list, question));
    const stands = listed.map((question) => {
      const place = places.indexOf(question.id);
      return standpointOf(list, question, place < 0 ? undefined : place);
    });
    return idsOf(stands.filter((stand) => !edge || compareStandpoints(stand, standpointAt(edge)) <= 0).toSorted(compareStandpoints));
  }
}

describe('long lists', () => {
  it('A-39 no byte for a participant or screen depends on the order in which questions were asked', () => {
    const names = Array.from({ length: 12 }, (_, n) => `q${n}`);
    const bytesAfter = (order: readonly string[]): string => {
      const hall = createHall();
      const from = hall.state.seq;
      for (const name of order) hall.send(person(`anonymous-${name}`), ask(`Asked as ${name}`, { anonymous: true }), name);
      for (const name of names) hall.did(system, { type: 'question.screened', question: `new-${name}`, flags: [] });
      for (const name of names) hall.did(moderator, { type: 'question.approve', question: `new-${name}` });
      for (const name of names.slice(0, 3)) hall.did(moderator, { type: 'question.reject', question: `new-${name}`, reason: 'other' });
      const seen = (['participant', 'screen'] as const).map((audience) => [
        viewFirst(hall.state, { ...look, audience }), [-1, 0, from, hall.state.seq - 5].map((since) => sight(hall.state, { audience, since })),
        questionLists.map((list) => viewPage(hall.state, { ...look, audience }, { list, limit: 5 })),
      ]);
      return JSON.stringify(seen);
    };
    const expected = bytesAfter(names);
    fc.assert(fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => bytesAfter(order) === expected), { numRuns: 30 });
  });

  it('A-31 a first look holds at most two hundred questions, the beginning of each list, and all of a short one', () => {
    const short = new Reader(longHall(windowSize));
    expect(short.questions()).toHaveLength(windowSize);
    expect(short.edges).toEqual({});
    const hall = longHall(windowSize + 60);
    const reader = new Reader(hall);
    expect(reader.questions().length).toBeLessThanOrEqual(windowSize);
    expect(Object.keys(reader.edges).toSorted()).toEqual(questionLists.toSorted());
    for (const list of questionLists) {
      const rows = reader.rows(list);
      expect(rows.length).toBeGreaterThanOrEqual(20);
      expect(rows).toEqual(wholeList(hall, list).slice(0, rows.length));
    }
    for (const audience of audiences) {
      const questions = viewFirst(hall.state, { ...look, audience }).records.filter(isQuestion);
      if (audience !== 'participant') expect(questions).toHaveLength(windowSize + 60);
    }
  });

  it('A-32 each list has its order, with the one on stage first and what is dealt with last', () => {
    const hall = longHall(12);
    const [first = '', second = '', third = ''] = wholeList(hall, 'supported').filter((id) => hall.state.questions.get(id)?.status === 'live');
    hall.did(moderator, { type: 'question.stage', question: second });
    hall.did(moderator, { type: 'question.notice', question: third, who: 'The secretariat', untilMs: null });
    const dealtWith = wholeList(hall, 'answered');
    for (const list of ['fair', 'supported', 'newest'] as const) {
      const ids = wholeList(hall, list);
      expect(ids[0]).toBe(second);
      expect(ids.slice(-dealtWith.length).toSorted()).toEqual(dealtWith.toSorted());
    }
    expect(dealtWith).toContain(third);
    expect(wholeList(hall, 'supported')[1]).toBe(first);
    const supporters = wholeList(hall, 'supported').slice(1, -dealtWith.length).map((id) => hall.state.questions.get(id)?.supporters.size ?? 0);
    expect(supporters).toEqual(supporters.toSorted((a, b) => b - a));
    const times = wholeList(hall, 'newest').slice(1, -dealtWith.length).map((id) => hall.state.questions.get(id)?.liveAtMs ?? 0);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const ranking = sight(hall.state, { audience: 'participant' }).records.find((record) => record.kind === 'ranking');
    const places = ranking?.places.map(({ question }) => question) ?? [];
    expect(wholeList(hall, 'fair').slice(1, 1 + places.length)).toEqual(places);
  });

  it('A-33 while nothing moves, pages give each question of a list once, in its order', () => {
    const hall = longHall(90);
    fc.assert(fc.property(fc.constantFrom(...questionLists), fc.integer({ min: 1, max: 100 }), fc.constantFrom('', 'number 1', 'NUMBER'), (list, limit, query) => {
      const words = query.split(' ').filter((word) => word !== '').map((word) => word.toLowerCase());
      const all = viewPage(hall.state, look, { list, words, limit: 1000 });
      const got: string[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page: ReturnType<typeof viewPage> = viewPage(hall.state, look, { list, words, after, limit });
        got.push(...idsOf(page.records));
        expect(page.total).toBe(all.total);
        after = page.edge;
      }
      expect(got).toEqual(idsOf(all.records));
      expect(got).toHaveLength(all.total);
    }));
  });

  const doing = fc.oneof(
    { weight: 3, arbitrary: fc.record({ steps: randomSteps(12) }) },
    { weight: 2, arbitrary: fc.record({ hear: fc.constantFrom('flush' as const, 'catch-up' as const) }) },
    { weight: 3, arbitrary: fc.record({ list: fc.constantFrom(...questionLists), limit: fc.integer({ min: 1, max: 80 }) }) },
  );

  it('A-34 A-36 whatever moves between pages, a reader who hears of every change holds exactly the beginning of each list, and all that the fair order names', () => {
    fc.assert(fc.property(fc.array(doing, { maxLength: 25 }), (doings) => {
      const hall = longHall(windowSize + 70);
      const reader = new Reader(hall);
      for (const now of doings) {
        if ('steps' in now) for (const step of now.steps) play(hall, step);
        else if ('hear' in now) reader.hear(now.hear);
        else reader.more(now.list, now.limit);
      }
      reader.hear('flush');
      const known = new Set(idsOf(reader.questions()));
      for (const id of reader.places()) expect(known).toContain(id);
      for (const list of questionLists) {
        expect(reader.rows(list)).toEqual(wholeList(hall, list).slice(0, reader.rows(list).length));
        while (reader.edges[list]) reader.more(list, 60);
        expect(reader.rows(list)).toEqual(wholeList(hall, list));
      }
    }), { numRuns: 25 });
  });

  it('A-36 a question that comes to a place in the fair order goes to readers who did not hold it', () => {
    const hall = createHall();
    const live = (text: string, supporters: readonly string[]): void => {
      const question = idIn(hall.did(person(`asker of ${text}`), ask(text)), 'question');
      hall.did(moderator, { type: 'question.approve', question });
      for (const name of supporters) hall.did(person(name), { type: 'question.support', question });
      hall.wait(1000);
    };
    for (let n = 0; n < 40; n += 1) live(`Of one ${n}`, [`single-${n}`]);
    for (let n = 0; n < 100; n += 1) live(`Of the bloc ${n}`, ['a', 'b', 'c', 'd', 'e']);
    for (let n = 0; n < 100; n += 1) live(`Of none ${n}`, []);
    const reader = new Reader(hall);
    const before = new Set(idsOf(reader.questions()));
    const last = reader.places().at(-1) ?? '';
    hall.did(moderator, { type: 'question.reject', question: last, reason: 'other' });
    reader.hear('flush');
    const come = reader.places().filter((id) => !before.has(id));
    expect(come).toHaveLength(1);
    for (const id of reader.places()) expect(reader.held.has(`question:${id}`)).toBe(true);
  });

  it('A-38 a question comes with its replies, in a first look and in a page; those of one that came without them are there to be asked for', () => {
    const hall = longHall(windowSize + 60);
    hall.did(moderator, { type: 'stage.setReplies', session, open: true });
    const [first = '', last = ''] = [wholeList(hall, 'supported')[0], wholeList(hall, 'supported').findLast((id) => hall.state.questions.get(id)?.status === 'live')];
    const reply = (question: string, text: string): string => {
      const made = idIn(hall.did(person('replier'), ask(text, { replyTo: question })), 'question');
      hall.did(moderator, { type: 'question.approve', question: made });
      return made;
    };
    const replies = [reply(first, 'A reply to the first'), reply(last, 'A reply to the last')];
    const waiting = idIn(hall.did(person('other'), ask('A reply that waits', { replyTo: last })), 'question');
    const reader = new Reader(hall);
    expect(replies.map((id) => reader.held.has(`question:${id}`))).toEqual([true, false]);
    expect(viewOne(hall.state, look, last).records.map(({ id }) => id)).toEqual([last, replies[1]]);
    expect(viewOne(hall.state, { ...look, session: 'panel' }, last).records).toEqual([]);
    expect(viewOne(hall.state, look, waiting).records).toEqual([]);
    while (reader.edges.supported) reader.more('supported', 50);
    expect(reader.held.has(`question:${replies[1]}`)).toBe(true);
    expect(reader.held.has(`question:${waiting}`)).toBe(false);
  });

  it('A-37 with the fair order it is told how many questions everyone may see, and how many of them are dealt with', () => {
    fc.assert(fc.property(randomSteps(60), (steps) => {
      const hall = longHall(20);
      for (const step of steps) play(hall, step);
      const ranking = sight(hall.state, { audience: 'participant' }).records.find((record) => record.kind === 'ranking');
      const seen = [...hall.state.questions.values()].filter((question) => question.session === session && isPublic(question.status) && question.replyTo === undefined);
      expect(ranking).toMatchObject({ questions: seen.length, answered: seen.filter((question) => isInList('answered', question)).length });
    }), { numRuns: 30 });
  });
});
