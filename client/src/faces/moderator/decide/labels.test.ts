// Labels: which are in use, and what becomes of one that is typed.
import { describe, expect, it } from 'vitest';
import { aQuestion } from '../queue/question.builder.ts';
import { hasLabel, labelFrom, labelsInUse } from './labels.ts';
import { madeOf } from './made.ts';

const labelled = (id: string, ...labels: string[]) => {
  const { desk } = aQuestion(id);
  return aQuestion(id, desk ? { desk: { ...desk, labels } } : {});
};

describe('labels', () => {
  it('in use are each told once, in whatever case, the most used first', () => {
    expect(labelsInUse([labelled('a', 'Visas'), labelled('b', 'Funds', 'visas'), aQuestion('c'), labelled('d', 'Borders')])).toEqual(['Visas', 'Borders', 'Funds']);
    expect(hasLabel(['Visas'], 'VISAS')).toBe(true);
  });

  it('that are typed take the case of those in use, and are cleaned', () => {
    expect(labelFrom('  visas ', [aQuestion('a')], ['Visas'])).toEqual({ label: 'Visas' });
    expect(labelFrom('two\nlines', [aQuestion('a')], [])).toEqual({ label: 'two lines' });
  });

  it('are not taken when there is nothing to read, too much, or too many', () => {
    expect(labelFrom(' \u200d ', [aQuestion('a')], [])).toEqual({ problem: 'label-empty' });
    expect(labelFrom('x'.repeat(41), [aQuestion('a')], [])).toEqual({ problem: 'label-too-long' });
    const full = labelled('a', '1', '2', '3', '4', '5');
    expect(labelFrom('6', [aQuestion('b'), full], [])).toEqual({ problem: 'too-many-labels' });
    expect(labelFrom('5', [full], ['5'])).toEqual({ label: '5' });
  });

  it('are taken back as they were put, unless they were there before', () => {
    const sent = { id: 'c', group: 'c', atMs: 0, list: [] };
    expect(madeOf(aQuestion('q'), { action: 'label', label: 'Visas' }, sent).back).toEqual({ type: 'question.unlabel', question: 'q', label: 'Visas' });
    expect(madeOf(labelled('q', 'Visas'), { action: 'unlabel', label: 'Visas' }, sent).back).toEqual({ type: 'question.label', question: 'q', label: 'Visas' });
    expect(madeOf(labelled('q', 'Visas'), { action: 'label', label: 'visas' }, sent).back).toBeUndefined();
  });
});
