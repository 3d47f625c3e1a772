// What is said when somebody else was quicker.
import { describe, expect, it } from 'vitest';
import { aQuestion } from '../queue/question.builder.ts';
import { isOvertaken, overtakenBy } from './overtaken.ts';
import { seenDecision, type Made } from './undo-list.ts';

const decided = (seq: number, action: 'approve' | 'reject') => {
  const question = aQuestion('q');
  const decision = { seq, action, atMs: 5, by: 'm', name: 'Ana' };
  return { ...question, ...(question.desk && { desk: { ...question.desk, decision } }) };
};
const reject = (seen: number | null) => ({ type: 'question.reject', question: 'q', reason: 'other', seen }) as const;

describe('overtaken', () => {
  it('names the decision that came first', () => {
    expect(overtakenBy(reject(null), decided(7, 'approve'))).toMatchObject({ by: 'decision', decision: { action: 'approve', name: 'Ana' } });
    expect(overtakenBy(reject(4), decided(7, 'reject'))).toMatchObject({ by: 'decision', decision: { action: 'reject' } });
    expect(overtakenBy({ type: 'question.undo', question: 'q', decision: 4 }, decided(7, 'approve'))).toMatchObject({ by: 'decision' });
  });

  it('says that what I saw was taken back', () => {
    expect(overtakenBy(reject(7), aQuestion('q'))).toEqual({ by: 'undo' });
    expect(overtakenBy(reject(7), decided(3, 'approve'))).toEqual({ by: 'undo' });
  });

  it('says that its author has rewritten it, whatever else', () => {
    const { desk } = decided(7, 'approve');
    const rewritten = aQuestion('q', { ...(desk && { desk: { ...desk, revision: 2 } }) });
    expect(overtakenBy({ type: 'question.approve', question: 'q', seen: 7, revision: 1 }, rewritten)).toEqual({ by: 'author' });
    expect(overtakenBy({ type: 'question.approve', question: 'q', seen: 7, revision: 2 }, rewritten)).toEqual({ by: 'unknown' });
  });

  it('waits while the record is older than the refusal', () => {
    expect(overtakenBy(reject(7), decided(7, 'approve'))).toEqual({ by: 'unknown' });
    expect(overtakenBy(reject(null), aQuestion('q'))).toEqual({ by: 'unknown' });
  });

  it('is told by the code alone', () => {
    expect(['decision-changed', 'question-already-decided', 'question-not-on-stage', 'question-merged', 'no-appeal'].every(isOvertaken)).toBe(true);
    expect([undefined, 'text-unchanged', 'question-withdrawn'].some(isOvertaken)).toBe(false);
  });
});

describe('what a moderator has seen', () => {
  const made = (seq: number, seen: number | null, isUndone: boolean): Made =>
    ({ id: `c${seq}`, group: `c${seq}`, question: 'q', action: 'approve', before: 'waiting', text: 'Why?', atMs: 0, seen, seq, isUndone });

  it('is the newest decision of the record, or the one before those that they took back themselves', () => {
    expect(seenDecision([], 'q', 7)).toBe(7);
    expect(seenDecision([made(7, 3, false)], 'q', 7)).toBe(7);
    expect(seenDecision([made(7, 3, true)], 'q', 7)).toBe(3);
    expect(seenDecision([made(3, null, true), made(7, 3, true)], 'q', 7)).toBeNull();
    expect(seenDecision([made(7, 3, true)], 'other', 7)).toBe(7);
  });
});
