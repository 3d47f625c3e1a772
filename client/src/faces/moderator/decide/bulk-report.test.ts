// What is told of decisions that were made together.
import { describe, expect, it } from 'vitest';
import { bulkReport, type Asked } from './bulk-report.ts';

const refused: Asked['ack'] = { ok: false, error: { code: 'decision-changed', message: 'Somebody was quicker.', retryable: false } };
const asked = (question: string, ack: Asked['ack']): Asked => ({ question, text: `Text ${question}`, body: { type: 'question.approve', question }, ack });

describe('the report of a bulk', () => {
  it('is none where all was done, or taken back before it was sent', () => {
    expect(bulkReport([asked('a', { ok: true, seq: 1 }), asked('b', undefined)])).toBeNull();
    expect(bulkReport([])).toBeNull();
  });

  it('counts what was done and names what was not, with why', () => {
    const report = bulkReport([asked('a', { ok: true, seq: 1 }), asked('b', refused), asked('c', undefined), asked('d', { ok: true, seq: 2 })]);
    expect(report).toEqual({ done: 2, notDone: [{ question: 'b', text: 'Text b', body: { type: 'question.approve', question: 'b' }, code: 'decision-changed', message: 'Somebody was quicker.' }] });
  });
});
