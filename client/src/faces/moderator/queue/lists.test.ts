// The desk's lists: what stands where, in which order, and what does not move under a finger.
import { describe, expect, it } from 'vitest';
import { heldOrder, sortIntoLists } from './lists.ts';
import { aQuestion } from './question.builder.ts';

const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join(' ');

describe('sortIntoLists', () => {
  it('keeps what is to be decided oldest first, checked or not', () => {
    const { waiting } = sortIntoLists([aQuestion('b', {}, 20), aQuestion('a', { status: 'screening' }, 10), aQuestion('c', { status: 'withdrawn' })], { order: 'supported' });
    expect(ids(waiting)).toBe('a b');
  });

  it('puts what is on stage first, then by the chosen order; what is about to be live counts as newest', () => {
    const live = [
      aQuestion('few', { status: 'live', supporters: 1, liveAtMs: 30 }),
      aQuestion('many', { status: 'live', supporters: 9, liveAtMs: 20 }),
      aQuestion('staged', { status: 'onStage', supporters: 0, liveAtMs: 10 }),
      aQuestion('pending', { status: 'live', supporters: 1, liveAtMs: null }),
    ];
    expect(ids(sortIntoLists(live, { order: 'supported' }).live)).toBe('staged many pending few');
    expect(ids(sortIntoLists(live, { order: 'newest' }).live)).toBe('staged pending few many');
  });

  it('has answered and rejected ones with the latest first', () => {
    const desk = (atMs: number) => ({ askedAtMs: 0, screened: true, flags: [], originalText: null, reason: 'other' as const, note: null, decision: { seq: atMs, action: 'reject' as const, atMs, by: 'm', name: null } });
    const lists = sortIntoLists([
      aQuestion('a1', { status: 'answered', answeredAtMs: 1 }), aQuestion('a2', { status: 'answered', answeredAtMs: 2 }),
      aQuestion('r1', { status: 'rejected', desk: desk(1) }), aQuestion('r2', { status: 'rejected', desk: desk(2) }),
    ], { order: 'newest' });
    expect([ids(lists.answered), ids(lists.rejected)]).toEqual(['a2 a1', 'r2 r1']);
  });
});

describe('what is live', () => {
  it('has pinned questions after the one on stage, and replies last, also while the order is held', () => {
    const live = [
      aQuestion('reply', { status: 'live', supporters: 99, replyTo: 'a' }), aQuestion('a', { status: 'live', supporters: 9 }),
      aQuestion('pinned', { status: 'live', pinned: true }), aQuestion('staged', { status: 'onStage' }),
    ];
    const sorted = sortIntoLists(live, { order: 'supported' }).live;
    expect(ids(sorted)).toBe('staged pinned a reply');
    expect(ids(heldOrder(['a', 'pinned', 'reply'], sorted))).toBe('staged pinned a reply');
  });
});

describe('open appeals', () => {
  const rejected = (id: string, appealedAtMs: number, of: string, outcome: 'open' | 'upheld' = 'open') => {
    const { desk } = aQuestion(id);
    return aQuestion(id, { status: 'rejected', ...(desk && { desk: { ...desk, appeal: { text: 'Look again', atMs: appealedAtMs, outcome, of } } }) });
  };
  const all = [aQuestion('new', {}, 5), rejected('second', 30, 'ana'), rejected('first', 20, 'ana'), rejected('upheld', 10, 'ana', 'upheld')];

  it('wait before all others, and are not among the rejected', () => {
    const lists = sortIntoLists(all, { order: 'fair', me: 'ben' });
    expect([ids(lists.waiting), ids(lists.rejected)]).toEqual(['first second new', 'upheld']);
  });

  it('wait last at the desk of who rejected: they are for somebody else', () => {
    expect(ids(sortIntoLists(all, { order: 'fair', me: 'ana' }).waiting)).toBe('new first second');
  });

  it('stand beside what was taken on notice, which has a list of its own, by when it is promised', () => {
    const notice = (id: string, untilMs: number | null) => aQuestion(id, { status: 'onNotice', notice: { who: 'IOM', untilMs } });
    expect(ids(sortIntoLists([notice('some day', null), notice('late', 9), notice('soon', 3)], { order: 'fair' }).onNotice)).toBe('soon late some day');
  });
});

describe('heldOrder', () => {
  it('leaves everything where it was, adds what is new at the end, and lets the stage lead', () => {
    const sorted = ['d', 'c', 'b', 'a'].map((id) => aQuestion(id, { status: 'live' }));
    expect(ids(heldOrder(['a', 'b', 'c'], sorted))).toBe('a b c d');
    expect(ids(heldOrder(['a', 'b', 'gone'], [aQuestion('b', { status: 'onStage' }), aQuestion('a', { status: 'live' })]))).toBe('b a');
  });
});
