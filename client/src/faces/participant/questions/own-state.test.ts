import type { OwnQuestion } from '@plenary/domain/question/views';
import { expect, it } from 'vitest';
import { isCurrent, ownState } from './own-state.ts';

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
