// Which questions are offered to merge into, and in which order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionStatuses } from '@plenary/domain/question/state';
import { aQuestion } from '../queue/question.builder.ts';
import { folded, likeness } from './likeness.ts';
import { matching, mergeCandidates } from './merge-candidates.ts';

const settled = (...[id, more]: Parameters<typeof aQuestion>) => ({ ...aQuestion(id, more), pending: false });
const live = (id: string, text: string, supporters = 0) => settled(id, { status: 'live', text, supporters });
const ids = (candidates: readonly { question: { id: string } }[]): string => candidates.map(({ question }) => question.id).join(' ');
const flagged = (id: string, text: string, questionId: string) => {
  const { desk, ...rest } = aQuestion(id, { text });
  return { ...rest, ...(desk && { desk: { ...desk, flags: [{ kind: 'duplicate' as const, ranges: [], questionId, score: 0.7 }] } }) };
};

describe('what a question can be merged into', () => {
  const all = [
    live('visa', 'When are visa fees lowered?', 3), live('fees', 'Who pays the recruitment fees?', 9), live('other', 'Où sont les fonds ?'),
    settled('waits', { text: 'When are visa fees lowered' }), settled('stage', { status: 'onStage', text: 'Visa?' }),
  ];

  it('is what everyone sees, without itself, likely ones first', () => {
    const asked = live('asked', 'When will the visa fees be lowered?');
    const candidates = mergeCandidates([asked], [...all, asked]);
    expect(ids(candidates)).toBe('visa fees stage other');
    expect(candidates[0]?.score).toBeGreaterThan(0.7);
  });

  it('begins with what screening saw', () => {
    expect(ids(mergeCandidates([flagged('q', 'When are visa fees lowered?', 'other')], all))).toMatch(/^other visa/);
  });

  it('is none of those that are merged together, nor what is about to change', () => {
    const pending = { ...live('soon', 'Visa fees'), pending: true };
    expect(ids(mergeCandidates([live('visa', 'a'), live('fees', 'b')], [...all, pending]))).not.toMatch(/visa|fees|soon/);
  });

  it('is found by words in any order, without accents', () => {
    const candidates = mergeCandidates([aQuestion('q', { text: 'x' })], all);
    expect(ids(matching(candidates, 'FEES visa'))).toBe('visa');
    expect(ids(matching(candidates, 'ou font'))).toBe('');
    expect(ids(matching(candidates, ' ou fond '))).toBe('other');
    expect(matching(candidates, ' ')).toBe(candidates);
  });

  it('is never a question that not everyone sees, whatever there is', () => {
    const question = fc.record({ status: fc.constantFrom(...questionStatuses), text: fc.string(), pending: fc.boolean() });
    fc.assert(fc.property(fc.array(question), fc.string(), (made, text) => {
      const questions = made.map((more, index) => ({ ...aQuestion(`q${index}`, more), pending: more.pending }));
      for (const { question: { status }, score } of mergeCandidates([aQuestion('q0', { text })], questions)) {
        expect(['live', 'onStage', 'answered', 'onNotice']).toContain(status);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }));
  });
});

describe('likeness', () => {
  it('is the same both ways, 1 for the same words and 0 for none', () => {
    expect(likeness('Who pays?', 'who  PAYS')).toBe(1);
    expect(likeness('', '')).toBe(0);
    expect(likeness('abc', 'xyz')).toBe(0);
    expect(folded('Été à Genève !')).toBe('ete a geneve');
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a));
    }));
  });
});
