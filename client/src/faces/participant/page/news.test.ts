import { expect, it } from 'vitest';
import { newsSince } from './news.ts';
import type { Heard } from './news.ts';

const calm: Heard = { session: 'opening', openPoll: null, result: null, own: { q: 'waiting' } };

it('says nothing on arrival, and nothing while nothing changes', () => {
  expect(newsSince(null, calm)).toEqual([]);
  expect(newsSince(calm, { ...calm, own: { q: 'waiting' } })).toEqual([]);
});

it('tells of another session, a new poll and a question that moved on', () => {
  const now: Heard = { session: 'panel-1', openPoll: 'p', result: null, own: { q: 'live', r: 'screening' } };
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

it('tells that a result is shown, once, and again after a second round; not what was there when another session came on', () => {
  const open: Heard = { ...calm, openPoll: 'p' };
  const told: Heard = { ...calm, result: 'p' };
  expect(newsSince(open, told)).toEqual([{ kind: 'result', poll: 'p' }]);
  expect(newsSince(told, told)).toEqual([]);
  expect(newsSince(told, open)).toEqual([{ kind: 'poll', poll: 'p' }]);
  expect(newsSince(calm, { ...told, session: 'panel-1' })).toEqual([{ kind: 'session', session: 'panel-1' }]);
});
