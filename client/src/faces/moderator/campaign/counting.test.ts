// What can be done about a count follows from how it stands.
import { describe, expect, it } from 'vitest';
import { aQuestion } from '../queue/question.builder.ts';
import { discountActs, freezeAct } from './counting.ts';

const desk = { askedAtMs: 0, screened: true, flags: [], originalText: null, reason: null, note: null, decision: null };
const suspicion = { signals: [{ kind: 'same-minute' as const, count: 12, of: 12 }], fromMs: 0, toMs: 1, questions: [], people: 12, leftOut: false };

describe('the count of a question', () => {
  it('is frozen where everyone sees it, and moves again', () => {
    expect(freezeAct(aQuestion('a', { status: 'waiting' }))).toBeNull();
    expect(freezeAct(aQuestion('a', { status: 'live' }))).toBe('freeze');
    expect(freezeAct(aQuestion('a', { status: 'live', frozen: true }))).toBe('unfreeze');
    expect(freezeAct(aQuestion('a', { status: 'rejected', frozen: true }))).toBe('unfreeze');
  });

  it('leaves out whom evidence names, and counts them again, both when newer evidence names others', () => {
    const acts = (more: object) => discountActs(aQuestion('a', { status: 'live', desk: { ...desk, ...more } }));
    expect(discountActs(aQuestion('a', { status: 'live' }))).toEqual([]);
    expect(acts({ suspicion: { ...suspicion, people: 0 } })).toEqual([]);
    expect(acts({ suspicion })).toEqual(['discount']);
    expect(acts({ suspicion: { ...suspicion, leftOut: true }, discounted: 12 })).toEqual(['restoreCount']);
    expect(acts({ suspicion, discounted: 5 })).toEqual(['discount', 'restoreCount']);
  });
});
