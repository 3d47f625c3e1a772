// Rules A-*: views are the only way out of the state, and nothing leaves by them that must not.
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { createBusyHall, type Hall } from '../../testkit/src/hall.ts';
import { directory, sight } from '../../testkit/src/look.ts';
import { namesOf } from '../../testkit/src/names.ts';
import { play, randomSteps } from '../../testkit/src/random-steps.ts';
import { audiences, type Audience } from './core/view.ts';
import { isPublic } from './question/state.ts';
import { personalSchema, recordKeySchema, recordSchema, type EventRecordUnion } from './records.ts';
import { boxOf } from './poll/state.ts';
import { questionLists } from './question/standing-in-lists.ts';
import { sessionOfRecord, viewFirst, viewPage, viewPersonal, viewRecord } from './views.ts';
import type { EventState } from './state.ts';

const sessions = ['opening', 'panel', 'workshop'];
const participants = [0, 1, 2, 3].map((n) => `participant-${n}`);
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Follows a random day and remembers what the public has been shown. */
function* day(hall: Hall, steps: Parameters<typeof play>[1][]): Generator<{ shown: Set<string> }> {
  const shown = new Set<string>();
  const look = () => {
    for (const { id, text, status, context, written } of hall.state.questions.values()) {
      if (isPublic(status)) for (const open of [id, text, context?.at(-1)?.text, written?.text]) if (open !== undefined) shown.add(open);
    }
  };
  look();
  for (const step of steps) {
    play(hall, step);
    look();
    yield { shown };
  }
}

/** Everything that must be in no byte for participants and screens. */
function secrets(hall: Hall, shown: Set<string>): string[] {
  const { state, log } = hall;
  const texts = log.flatMap(({ command }) => ('text' in command.body ? command.body.text.trim() : [])).filter((text) => /\(\d{5}\)$|start/.test(text));
  const unapproved = [...state.questions.values()].filter((question) => !question.everPublic).map((question) => question.id);
  const hiddenTexts = texts.filter((text) => !shown.has(text)).map(quoted);
  const authors = [...state.questions.values()].filter((question) => question.anonymous).map((question) => question.author);
  const supporters = [...state.questions.values()].flatMap((question) => [...question.supporters]);
  const voters = [...state.polls.values()].filter(({ named }) => !named).flatMap((poll) => [...poll.past, poll.now].flatMap(({ votes }) => [...votes].map(([voter]) => voter)));
  const drafts = [...state.polls.values()].filter((poll) => !poll.everPublic).map((poll) => poll.id);
  return [...unapproved, ...drafts, ...hiddenTexts, ...authors, ...supporters, ...voters];
}

describe('views', () => {
  it('A-19 no byte for a participant or screen, records and gone keys at any cursor, first looks and pages of lists, tells of unapproved questions, drafts of polls, anonymous authors, supporters or voters', () => {
    fc.assert(fc.property(randomSteps(70), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (steps, cursors) => {
      const hall = createBusyHall();
      for (const { shown } of day(hall, steps)) {
        const secret = secrets(hall, shown);
        for (const audience of ['participant', 'screen'] as const) for (const session of sessions) {
          const since = [-1, ...cursors.map((cursor) => cursor % (hall.state.seq + 1))];
          const look = { audience, session, nameOf: directory };
          const pages = questionLists.flatMap((list) => [[], ['start'], ['0']].map((words) => viewPage(hall.state, look, { list, words, limit: 100 })));
          const bytes = JSON.stringify([pages, viewFirst(hall.state, look), since.map((seq) => sight(hall.state, { audience, session, since: seq }))]);
          for (const word of secret) if (bytes.includes(word)) throw new Error(`${audience} reads ${word}`);
        }
      }
    }), { numRuns: 40 });
  });

  it('A-20 no hidden count is in any record for a participant or screen', () => {
    fc.assert(fc.property(randomSteps(100), (steps) => {
      const hall = createBusyHall();
      for (const _moment of day(hall, steps)) {
        for (const audience of ['participant', 'screen'] as const) for (const session of sessions) {
          for (const record of sight(hall.state, { audience, session }).records) {
            if (record.kind !== 'poll') continue;
            const poll = hall.state.polls.get(record.id);
            if (!poll?.now.revealed) expect([record.result, record.parts]).toEqual([null, null]);
            expect(poll?.status).not.toBe('draft');
          }
        }
      }
    }), { numRuns: 40 });
  });

  it('A-21 a replica that takes records and gone keys at any moments is the same as one that asks for everything', () => {
    fc.assert(fc.property(randomSteps(100), fc.array(fc.boolean(), { minLength: 100, maxLength: 100 }), (steps, asks) => {
      const hall = createBusyHall();
      const replicas = audiences.flatMap((audience) => sessions.map((session) => ({ audience, session, since: -1, held: new Map<string, EventRecordUnion>() })));
      let moment = 0;
      for (const _moment of day(hall, steps)) {
        if (!asks[moment++]) continue;
        for (const replica of replicas) catchUp(hall.state, replica);
      }
      for (const replica of replicas) {
        catchUp(hall.state, replica);
        const fresh = sight(hall.state, { audience: replica.audience, session: replica.session });
        expect(fresh.gone).toEqual([]);
        expect(byKey([...replica.held.values()])).toEqual(byKey(fresh.records));
      }
    }), { numRuns: 40 });
  });

  it('A-27 catching up costs what has changed: only records that moved after the cursor, and nothing at the present one', () => {
    fc.assert(fc.property(randomSteps(80), fc.nat(), (steps, cursor) => {
      const hall = createBusyHall();
      for (const step of steps) play(hall, step);
      const since = cursor % (hall.state.seq + 1);
      for (const audience of audiences) {
        for (const record of sight(hall.state, { audience, since }).records) expect(record.rev).toBeGreaterThan(since);
        expect(sight(hall.state, { audience, since: hall.state.seq })).toEqual({ records: [], gone: [] });
      }
    }), { numRuns: 60 });
  });

  it('A-22 a command names every record that an audience sees changed by it, and everybody whose personal view moved', () => {
    fc.assert(fc.property(randomSteps(60), (steps) => {
      const hall = createBusyHall();
      let before = everythingSeen(hall.state);
      for (const step of steps) {
        const log = hall.log.length;
        const { staff, everyone, personal } = hall.changes;
        for (const names of [staff, everyone, personal]) names.clear();
        hall.changes.latest = null;
        play(hall, step);
        expect(hall.log.length).toBe(log + 1);
        const after = everythingSeen(hall.state);
        for (const [key, bytes] of after) {
          if (before.get(key) === bytes) continue;
          const [audience = '', record = ''] = key.split(' ', 2);
          if (audience === 'personal') expect(namesIn(record, hall.state).some((name) => personal.has(name))).toBe(true);
          else expect(audience === 'moderator' ? staff : everyone).toContain(record);
        }
        before = after;
      }
    }), { numRuns: 30 });
  });

  it('A-23 every record, key and personal view is of the shape that its schema says, and of no more', () => {
    fc.assert(fc.property(randomSteps(80), (steps) => {
      const hall = createBusyHall();
      for (const step of steps) play(hall, step);
      for (const audience of audiences) for (const session of sessions) {
        const { records, gone } = sight(hall.state, { audience, session, since: 0 });
        expect(z.parse(z.array(recordSchema), records)).toEqual(records);
        expect(z.parse(z.array(recordKeySchema), gone)).toEqual(gone);
      }
      for (const id of participants) {
        const personal = viewPersonal(hall.state, namesOf(id));
        expect(z.parse(personalSchema, personal)).toEqual(personal);
      }
    }), { numRuns: 40 });
  });

  it('A-24 a personal view holds one’s own questions, supports and ballots and nobody else’s', () => {
    fc.assert(fc.property(randomSteps(120), (steps) => {
      const hall = createBusyHall();
      for (const step of steps) play(hall, step);
      for (const id of participants) {
        const names = namesOf(id);
        const { questions, supports, ballots } = viewPersonal(hall.state, names);
        const authored = [...hall.state.questions.values()].filter((question) => names.authors.includes(question.author));
        expect(questions.map((question) => question.id).toSorted()).toEqual(authored.map((question) => question.id).toSorted());
        // Support for a merged question is support for the one that it is in.
        const supported = [...hall.state.questions.values()].filter((question) => question.status !== 'merged' && question.supporters.has(names.supporter));
        expect(supports.toSorted()).toEqual(supported.map((question) => question.id).toSorted());
        const voted = [...hall.state.polls.values()].filter((poll) => poll.now.votes.has(names.voterIn(boxOf(poll.id, poll.now.round))));
        expect(Object.keys(ballots).toSorted()).toEqual(voted.map((poll) => poll.id).toSorted());
      }
    }), { numRuns: 60 });
  });

  it('A-25 a view of a session holds its own questions and polls, and always the event, rooms, sessions with their counters, and screens', () => {
    const { state } = createBusyHall();
    const keys = (session: string) => sight(state, { audience: 'moderator', session }).records.map((record) => record.kind);
    expect(new Set(keys('opening'))).toEqual(new Set(['event', 'room', 'session', 'tally', 'screen', 'question', 'ranking', 'poll']));
    expect(new Set(keys('panel'))).toEqual(new Set(['event', 'room', 'session', 'tally', 'screen']));
    const [question] = state.questions.keys();
    expect(sessionOfRecord(state, `question:${question}`)).toBe('opening');
    expect(sessionOfRecord(state, 'room:big-room')).toBeNull();
    for (const key of ['question:nowhere', 'nothing', 'outcomes:any', '']) {
      expect(viewRecord(state, key, { audience: 'moderator', session: null, nameOf: directory })).toBeUndefined();
    }
  });
});

interface Replica { audience: Audience; session: string; since: number; held: Map<string, EventRecordUnion> }

function catchUp(state: EventState, replica: Replica): void {
  const { records, gone } = sight(state, replica);
  for (const record of records) replica.held.set(`${record.kind}:${record.id}`, record);
  for (const key of gone) replica.held.delete(key);
  replica.since = state.seq;
}

function byKey(records: readonly EventRecordUnion[]): EventRecordUnion[] {
  return records.toSorted((a, b) => (`${a.kind}:${a.id}` < `${b.kind}:${b.id}` ? -1 : 1));
}

/** Every record of every audience and every personal view, as bytes without their revision. */
function everythingSeen(state: EventState): Map<string, string> {
  const seen = new Map<string, string>();
  const keys = [
    `event:${state.event?.slug}`,
    ...[...state.rooms.keys()].map((id) => `room:${id}`), ...[...state.sessions.keys()].map((id) => `session:${id}`),
    ...[...state.questions.keys()].map((id) => `question:${id}`), ...[...state.polls.keys()].map((id) => `poll:${id}`),
    ...[...state.screens.keys()].map((id) => `screen:${id}`),
  ];
  for (const audience of audiences) for (const key of keys) {
    const answer = viewRecord(state, key, { audience, session: null, nameOf: directory });
    const bytes = answer && 'show' in answer ? JSON.stringify({ ...answer.show, rev: 0 }) : answer ? 'gone' : '';
    if (bytes !== '') seen.set(`${audience} ${key}`, bytes);
  }
  for (const id of [...participants, 'ana']) seen.set(`personal ${id}`, JSON.stringify(viewPersonal(state, namesOf(id))));
  return seen;
}

const namesIn = (id: string, state: EventState): string[] => {
  const { authors, supporter, voterIn } = namesOf(id);
  return [...authors, supporter, ...[...state.polls.values()].flatMap((poll) => [...poll.past, poll.now].map(({ round }) => voterIn(boxOf(poll.id, round))))];
};
