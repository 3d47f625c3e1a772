import type { OwnQuestion } from '@plenary/domain/question/views';
import { expect, it } from 'vitest';
import { canAppeal, canRevise, isCurrent, ownState } from './own-state.ts';

const kept: OwnQuestion = {
  id: 'q', session: 's', text: 'Why?', originalText: null, anonymous: true, status: 'waiting', reason: null, note: null, supporters: 0, askedAtMs: 0,
};

it('says that it is kept while the line is down, and that it is on its way otherwise', () => {
  expect(ownState({ way: 'waiting', question: null, withdrawing: false }, false)).toEqual({ sign: 'offline', action: 'recall' });
  expect(ownState({ way: 'waiting', question: null, withdrawing: false }, true)).toEqual({ sign: 'sending', action: 'recall' });
  expect(ownState({ way: 'sending', question: null, withdrawing: false }, true)).toEqual({ sign: 'sending', action: null });
  expect(ownState({ way: 'received', question: null, withdrawing: false }, true)).toEqual({ sign: 'received', action: null });
});

it('follows the question’s status, and offers to withdraw while that is possible', () => {
  expect(ownState({ way: 'received', question: kept, withdrawing: false }, true)).toEqual({ sign: 'waiting', action: 'withdraw' });
  expect(ownState({ way: 'received', question: kept, withdrawing: true }, true)).toEqual({ sign: 'waiting', action: null });
  expect(ownState({ way: 'received', question: { ...kept, status: 'onStage' }, withdrawing: false }, true)).toEqual({ sign: 'onStage', action: null });
});

it('offers to mend what the server refused', () => {
  expect(ownState({ way: 'refused', question: null, withdrawing: false }, true)).toEqual({ sign: 'rejected', action: 'mend' });
});

it('leaves withdrawn ones out of the hall’s list', () => {
  expect(isCurrent({ question: kept })).toBe(true);
  expect(isCurrent({ question: { ...kept, status: 'withdrawn' } })).toBe(false);
  expect(isCurrent({ question: null })).toBe(true);
});

it('lets its author rewrite what still waits in their own words', () => {
  const may = (more: Partial<OwnQuestion>, withdrawing = false): boolean => canRevise({ way: 'received', question: { ...kept, ...more }, withdrawing });
  expect([may({}), may({ status: 'screening' })]).toEqual([true, true]);
  expect([may({ status: 'live' }), may({ originalText: 'Why not?' }), may({}, true), may({ status: 'merged' })]).toEqual([false, false, false, false]);
  expect(canRevise({ way: 'received', question: null, withdrawing: false })).toBe(false);
});

it('lets its author ask once for another look, where that is allowed', () => {
  const may = (more: Partial<OwnQuestion>, areAllowed = true): boolean => canAppeal({ way: 'received', question: { ...kept, ...more }, withdrawing: false }, areAllowed);
  expect(may({ status: 'rejected' })).toBe(true);
  expect([may({ status: 'rejected' }, false), may({}), may({ status: 'rejected', appeal: { text: 'It fits.', atMs: 0, outcome: 'upheld' } })]).toEqual([false, false, false]);
});
