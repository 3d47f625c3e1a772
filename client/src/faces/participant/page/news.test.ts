import { expect, it } from 'vitest';
import { newsSince } from './news.ts';
import type { Heard } from './news.ts';

const calm: Heard = { session: 'opening', openPoll: null, own: { q: 'waiting' } };

it('says nothing on arrival, and nothing while nothing changes', () => {
  expect(newsSince(null, calm)).toEqual([]);
  expect(newsSince(calm, { ...calm, own: { q: 'waiting' } })).toEqual([]);
});

it('tells of another session, a new poll and a question that moved on', () => {
  const now: Heard = { session: 'panel-1', openPoll: 'p', own: { q: 'live', r: 'screening' } };
  expect(newsSince(calm, now)).toEqual([
    { kind: 'session', session: 'panel-1' },
    { kind: 'poll', poll: 'p' },
    { kind: 'question', question: 'q', status: 'live' },
  ]);
});

it('does not tell people what they did themselves, nor that a poll closed', () => {
  expect(newsSince({ ...calm, openPoll: 'p' }, { ...calm, own: { q: 'withdrawn' } })).toEqual([]);
});

it('tells that another look was taken, also where that changed nothing', () => {
  const before: Heard = { ...calm, own: { q: 'rejected' } };
  expect(newsSince(before, { ...calm, own: { q: 'upheld' } })).toEqual([{ kind: 'question', question: 'q', status: 'upheld' }]);
});
