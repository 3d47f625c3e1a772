// Pressure in three figures.
import { describe, expect, it } from 'vitest';
import { pressureOf } from './pressure.ts';
import { aQuestion } from './question.builder.ts';

const minute = 60_000;

describe('pressureOf', () => {
  it('is calm and has no oldest where nothing waits', () => {
    expect(pressureOf([aQuestion('a', { status: 'live' })], 20 * minute)).toEqual({ waiting: 0, appeals: 0, oldestMs: null, perMinute: 0, level: 'calm' });
  });

  it('counts what waits, its oldest, and what was asked in the last five minutes whatever became of it', () => {
    const nowMs = 20 * minute;
    const questions = [aQuestion('a', {}, 17 * minute), aQuestion('b', { status: 'screening' }, 19 * minute), aQuestion('c', { status: 'rejected' }, 18 * minute), aQuestion('d', { status: 'live' }, minute)];
    expect(pressureOf(questions, nowMs)).toEqual({ waiting: 2, appeals: 0, oldestMs: 3 * minute, perMinute: 0.6, level: 'busy' });
  });

  it('is high when the oldest has waited for five minutes, or very many wait', () => {
    expect(pressureOf([aQuestion('a')], 5 * minute).level).toBe('high');
    expect(pressureOf(Array.from({ length: 25 }, (_, index) => aQuestion(`${index}`)), 0).level).toBe('high');
  });

  it('counts open appeals among what waits, since they were made', () => {
    const { desk } = aQuestion('a');
    const appealed = aQuestion('a', { status: 'rejected', ...(desk && { desk: { ...desk, appeal: { text: 'Look again', atMs: 19 * minute, outcome: 'open', of: 'm' } } }) });
    expect(pressureOf([appealed], 20 * minute)).toMatchObject({ waiting: 1, appeals: 1, oldestMs: minute });
  });

  it('is never older than nothing, even if the clocks disagree', () => {
    expect(pressureOf([aQuestion('a', {}, 10)], 0).oldestMs).toBe(0);
  });
});
