// Moderators are told when questions wait to be checked for long, and only then.
import { describe, expect, it } from 'vitest';
import { lateAfterMs, lateCheckingOf } from './late-checking.ts';
import { aQuestion } from './question.builder.ts';

const nowMs = 1_000_000;
const unchecked = { screened: false, flags: [], originalText: null, reason: null, note: null, decision: null };
const asked = (id: string, ageMs: number, more: object = {}) => aQuestion(id, { status: 'screening', desk: { ...unchecked, askedAtMs: nowMs - ageMs, ...more } });

describe('lateCheckingOf', () => {
  it('says nothing while questions are young, checked or decided on', () => {
    const decision = { seq: 1, action: 'approve' as const, atMs: 0, by: 'm', name: null };
    const questions = [asked('a', lateAfterMs - 1), asked('b', 60_000, { screened: true }), asked('c', 60_000, { decision })];
    expect(lateCheckingOf(questions, nowMs)).toBeNull();
  });

  it('counts those that wait for long, and says for how long the oldest has', () => {
    const live = aQuestion('c', { status: 'live', desk: { ...unchecked, askedAtMs: nowMs - 30_000 } });
    expect(lateCheckingOf([asked('a', lateAfterMs), asked('b', 5), live], nowMs)).toEqual({ count: 2, oldestMs: 30_000 });
  });
});
