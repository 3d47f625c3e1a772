import { describe, expect, it } from 'vitest';
import type { Command } from '@plenary/domain/commands';
import { errorBody } from '@plenary/protocol/errors/sentence';
import { deskQuestionsOf } from './desk.ts';
import { sameMembers } from './memo.ts';
import { myQuestionsOf, pollsOf, questionsOf } from './own.ts';
import { createReader } from './reader.ts';
import { liveSessionOf, pendingAbout, pollRecordsOf, programmeOf, questionRecordsOf, recordOf, screensOf, sessionAfter, stageRoomOf } from './selectors.ts';
import { entry, meOf, own, poll, question, room, session, snapshotOf, withRecords } from './snapshot.fixture.ts';
import { createStore } from './store.ts';

const openPollOf = (...args: Parameters<typeof pollsOf>) => pollsOf(...args).find(({ status }) => status === 'open');

const support = { type: 'question.support', question: 'q' } as const;
const unsupport = { type: 'question.unsupport', question: 'q' } as const;
const error = errorBody('question-not-live', ['en']);

describe('store', () => {
  it('gives the same snapshot until something changes, and tells only then', () => {
    const store = createStore();
    let told = 0;
    const stop = store.subscribe(() => (told += 1));
    const before = store.getSnapshot();
    store.update({ unreadable: 0, line: before.line });
    expect(store.getSnapshot()).toBe(before);
    store.update({ unreadable: 1 });
    stop();
    store.update({ unreadable: 2 });
    expect(told).toBe(1);
  });
});

describe('lists', () => {
  it('have drafts in the order in which they wait, before what was opened', () => {
    const drafts = [['a', 7], ['b', 3], ['c', 5]].map(([id, order]) => poll(`${id}`, { status: 'draft', openedAtMs: null, order: Number(order) }));
    expect(pollRecordsOf(snapshotOf([poll('z', { openedAtMs: 1 }), ...drafts]), 's1').map(({ id }) => id)).toEqual(['b', 'c', 'a', 'z']);
  });

  it('count screens as people do: 2 before 10', () => {
    const screens = ['Wall 10', 'Wall 2', 'Foyer', 'Wall 1'].map((name, n) => ({ kind: 'screen' as const, id: `${n}`, rev: 1, name, room: 'r', scene: { kind: 'auto' as const } }));
    expect(screensOf(snapshotOf(screens)).map(({ name }) => name)).toEqual(['Foyer', 'Wall 1', 'Wall 2', 'Wall 10']);
  });
});

describe('stability', () => {
  it('compares arrays and plain objects by member, everything else by identity', () => {
    const one = {};
    expect(sameMembers([one, 1], [one, 1])).toBe(true);
    expect(sameMembers({ one }, { one })).toBe(true);
    expect(sameMembers([{}], [{}])).toBe(false);
    expect(sameMembers({ a: 1 }, { b: 1 })).toBe(false);
    expect(sameMembers({}, [])).toBe(false);
    expect(sameMembers(new Map([[1, 1]]), new Map([[2, 2]]))).toBe(false);
    expect(sameMembers(null, {})).toBe(false);
  });

  it('a list stays the same object while its members do', () => {
    const before = snapshotOf([session('s1'), question('q')], { me: meOf() });
    const after = withRecords(before, [session('s2', { startsAtMs: 9 })]);
    expect(questionRecordsOf(after, 's1')).toBe(questionRecordsOf(before, 's1'));
    expect(programmeOf(after)).not.toBe(programmeOf(before));
    expect(questionsOf(after, 's1')[0]).toBe(questionsOf(before, 's1')[0]);
    expect(pollsOf(snapshotOf([poll('p')]), 's1')[0]).toEqual(pollsOf(snapshotOf([poll('p')]), 's1')[0]);
  });

  it('a reader gives the same value while nothing that it reads has changed, also over a new selector', () => {
    const first = snapshotOf([question('q'), question('r')], { me: meOf() });
    const read = createReader<typeof first>();
    const value = read(first, (s) => [...questionsOf(s, 's1')]);
    const second = withRecords(first, [session('s2')]);
    expect(read(second, (s) => [...questionsOf(s, 's1')])).toBe(value);
    const third = withRecords(second, [], ['question:q']);
    expect(read(third, (s) => questionsOf(s, 's1')).map(({ id }) => id)).toEqual(['r']);
  });
});

describe('the stage', () => {
  const day = [
    room('r', 's1'), room('side', 'x1'), session('s2', { startsAtMs: 20 }), session('s1', { startsAtMs: 10, status: 'live' }),
    session('x1', { room: 'side', startsAtMs: 15, status: 'live' }), session('x2', { room: 'side', startsAtMs: 30 }),
  ];

  it('is the watched session’s room, and the programme is in order', () => {
    const snapshot = snapshotOf(day);
    expect(programmeOf(snapshot).map(({ id }) => id)).toEqual(['s1', 'x1', 's2', 'x2']);
    expect(stageRoomOf(snapshot)?.id).toBe('r');
    expect(liveSessionOf(snapshot)?.id).toBe('s1');
    expect(sessionAfter(snapshot, liveSessionOf(snapshot))?.id).toBe('s2');
    expect(sessionAfter(snapshot, recordOf(snapshot, 'session', 's2'))).toBeUndefined();
    const side = { ...snapshot, replica: { ...snapshot.replica, session: 'x1' } };
    expect(liveSessionOf(side)?.id).toBe('x1');
  });

  it('is empty before anything is known or live', () => {
    expect(liveSessionOf(snapshotOf([]))).toBeUndefined();
    const before = snapshotOf([room('r', null), session('s1', { startsAtMs: 5 })]);
    expect(liveSessionOf(before)).toBeUndefined();
    expect(sessionAfter(before, undefined)?.id).toBe('s1');
    expect(recordOf(before, 'question', 's1')).toBeUndefined();
  });
});

describe('my support', () => {
  const view = (supports: string[], ...outbox: ReturnType<typeof entry>[]) =>
    questionsOf(snapshotOf([question('q', { rev: 5 })], { me: meOf({ supports }), outbox }), 's1')[0];

  it('shows and counts before it is acknowledged', () => {
    expect(view([])).toMatchObject({ supported: false, supporters: 3, pending: false });
    expect(view([], entry(support, 'queued'))).toMatchObject({ supported: true, supporters: 4, pending: true });
    expect(view(['q'], entry(unsupport, 'sending'))).toMatchObject({ supported: false, supporters: 2, pending: true });
    expect(view([], entry(support, 'sending'), entry(unsupport, 'queued'))).toMatchObject({ supported: false, supporters: 3, pending: true });
  });

  it('leaves a frozen count as it is', () => {
    const frozen = questionsOf(snapshotOf([question('q', { rev: 5, frozen: true })], { me: meOf({ supports: [] }), outbox: [entry(support, 'queued')] }), 's1')[0];
    expect(frozen).toMatchObject({ supported: true, supporters: 3, pending: true });
  });

  it('is never counted twice, whichever of record and personal view comes first', () => {
    expect(view([], entry(support, 'accepted', { seq: 6 }))).toMatchObject({ supported: true, supporters: 4, pending: false });
    expect(view([], entry(support, 'accepted', { seq: 5 }))).toMatchObject({ supported: true, supporters: 3, pending: false });
    expect(view(['q'], entry(support, 'accepted', { seq: 5 }))).toMatchObject({ supported: true, supporters: 3 });
  });

  it('that was refused did nothing', () => {
    expect(view([], entry(support, 'refused', { error }))).toMatchObject({ supported: false, supporters: 3, pending: false });
  });

  it('knows my own questions', () => {
    const snapshot = snapshotOf([question('q'), question('r')], { me: meOf({ questions: [own('q')] }) });
    expect(questionsOf(snapshot, 's1').map((mine) => mine.own)).toEqual([true, false]);
  });
});

describe('my ballot', () => {
  const vote = (option: string): Command => ({ type: 'poll.cast', poll: 'p', ballot: { options: [option] } });
  const view = (...outbox: ReturnType<typeof entry>[]) =>
    openPollOf(snapshotOf([poll('p'), poll('old', { status: 'closed' })], { me: meOf({ ballots: { p: { options: ['a'] } }, rounds: { p: 1 } }), outbox }), 's1');

  it('is the last one that I cast, acknowledged or not', () => {
    expect(view()).toMatchObject({ id: 'p', ballot: { options: ['a'] }, pending: false, refused: null });
    const sealed = { me: meOf(), kept: [{ poll: 'p', round: 1, receipt: 'r', ballot: { options: ['c'] } }, { poll: 'p', round: 2, receipt: 'r', ballot: { options: ['b'] } }] };
    expect(openPollOf(snapshotOf([poll('p')], sealed), 's1')).toMatchObject({ ballot: { options: ['c'] } });
    expect(view(entry(vote('b'), 'queued'))).toMatchObject({ ballot: { options: ['b'] }, pending: true });
    expect(view(entry(vote('b'), 'accepted', { seq: 3 }))).toMatchObject({ ballot: { options: ['b'] }, pending: false });
  });

  it('is of the round that is asked now: one of the round before is none', () => {
    const before = meOf({ ballots: { p: { options: ['a'] } }, rounds: { p: 1 } });
    const late = entry({ type: 'poll.cast', poll: 'p', round: 1, ballot: { options: ['b'] } }, 'queued');
    expect(openPollOf(snapshotOf([poll('p', { round: 2 })], { me: before, outbox: [late] }), 's1')).toMatchObject({ ballot: null, pending: false });
  });

  it('is the old one again when the new one was refused, with the reason', () => {
    expect(view(entry(vote('b'), 'refused', { error }))).toMatchObject({ ballot: { options: ['a'] }, pending: false, refused: { error } });
  });
});

describe('my questions', () => {
  const ask = (text: string) => ({ type: 'question.submit', session: 's1', text, anonymous: true }) as const;

  it('are there from the moment I sent them, newest first', () => {
    const outbox = [
      entry(ask('waiting'), 'queued', { queuedAtMs: 200 }), entry(ask('sending'), 'sending', { queuedAtMs: 300 }),
      entry(ask('refused'), 'refused', { queuedAtMs: 400, error }), entry(ask('accepted'), 'accepted', { queuedAtMs: 500, seq: 9, result: { question: 'new' } }),
    ];
    const mine = myQuestionsOf(snapshotOf([], { me: meOf({ questions: [own('known')] }), outbox }), 's1');
    expect(mine.map(({ text, way }) => [text, way])).toEqual([
      ['accepted', 'received'], ['refused', 'refused'], ['sending', 'sending'], ['waiting', 'waiting'], ['known', 'received'],
    ]);
    expect(mine[1]?.error).toEqual(error);
  });

  it('are there once when the personal view has them', () => {
    const outbox = [entry(ask('x'), 'accepted', { seq: 9, result: { question: 'q' } })];
    expect(myQuestionsOf(snapshotOf([], { me: meOf({ questions: [own('q')] }), outbox })).map(({ key }) => key)).toEqual(['q']);
  });

  it('say when I am taking one back', () => {
    const outbox = [entry({ type: 'question.withdraw', question: 'q' }, 'sending')];
    expect(myQuestionsOf(snapshotOf([], { me: meOf({ questions: [own('q')] }), outbox }))[0]).toMatchObject({ withdrawing: true });
  });

  it('have my new wording as soon as I sent it, and the old one back when it was refused', () => {
    const revise = (state: 'queued' | 'accepted' | 'refused') => entry({ type: 'question.revise', question: 'q', text: 'Better' }, state, state === 'refused' ? { error } : {});
    const seen = (...outbox: ReturnType<typeof entry>[]) => myQuestionsOf(snapshotOf([], { me: meOf({ questions: [own('q')] }), outbox }))[0];
    expect(seen()).toMatchObject({ text: 'q', revising: null, appealing: null });
    expect(seen(revise('queued'))).toMatchObject({ text: 'Better', revising: { text: 'Better', way: 'waiting', error: null } });
    expect(seen(revise('accepted'))).toMatchObject({ text: 'Better', revising: { way: 'received' } });
    expect(seen(revise('refused'))).toMatchObject({ text: 'q', revising: { text: 'Better', way: 'refused', error } });
    expect(seen(revise('refused'), revise('queued'))).toMatchObject({ text: 'Better', revising: { way: 'waiting' } });
  });

  it('say that I asked for another look, and why that was refused', () => {
    const appeal = (state: 'sending' | 'refused') => entry({ type: 'question.appeal', question: 'q', text: 'It fits.' }, state, state === 'refused' ? { error } : {});
    const seen = (...outbox: ReturnType<typeof entry>[]) => myQuestionsOf(snapshotOf([], { me: meOf({ questions: [own('q', { status: 'rejected' }), own('other')] }), outbox }));
    expect(seen(appeal('sending'))[0]).toMatchObject({ text: 'q', appealing: { text: 'It fits.', way: 'sending' } });
    expect(seen(appeal('refused'))[0]).toMatchObject({ appealing: { way: 'refused', error } });
    expect(seen(appeal('sending'))[1]).toMatchObject({ appealing: null });
  });
});

describe('replies', () => {
  it('stand in no list of questions', () => {
    const snapshot = snapshotOf([question('q'), question('a', { replyTo: 'q' }), question('b', { replyTo: 'other' })]);
    expect(questionsOf(snapshot, 's1').map(({ id }) => id)).toEqual(['q']);
  });
});

describe('the desk', () => {
  const approve = { type: 'question.approve', question: 'q' } as const;
  const stage = (id: string) => ({ type: 'question.stage', question: id }) as const;
  const desk = (...outbox: ReturnType<typeof entry>[]) =>
    deskQuestionsOf(snapshotOf([question('q', { status: 'waiting', rev: 5 }), question('on', { status: 'onStage', rev: 5 })], { outbox }), 's1')
      .toSorted((a, b) => b.id.localeCompare(a.id));

  it('shows what I decided before it is acknowledged', () => {
    expect(desk(entry(approve, 'sending'))[0]).toMatchObject({ status: 'live', pending: true });
    expect(desk(entry(approve, 'accepted', { seq: 6 }))[0]).toMatchObject({ status: 'live', pending: false });
    expect(desk(entry(approve, 'sending'), entry({ type: 'question.edit', question: 'q', text: 'Better' }, 'queued'))[0])
      .toMatchObject({ status: 'live', text: 'Better', pending: true });
  });

  it('goes by the record once that is newer, and says what was refused', () => {
    expect(desk(entry(approve, 'accepted', { seq: 4 }))[0]).toMatchObject({ status: 'waiting', pending: false });
    expect(desk(entry(approve, 'refused', { error }))[0]).toMatchObject({ status: 'waiting', pending: false, refused: { error } });
  });

  it('one question on stage takes the other off', () => {
    expect(desk(entry(stage('q'), 'queued')).map(({ status }) => status)).toEqual(['onStage', 'live']);
  });

  it('tells what is under way about a thing', () => {
    const outbox = [entry(approve, 'sending'), entry(stage('on'), 'queued'), entry(approve, 'refused', { error })];
    expect(pendingAbout(outbox, 'question:q')).toHaveLength(1);
    expect(pendingAbout(outbox, 'stage')).toHaveLength(1);
  });
});
