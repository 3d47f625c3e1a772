// Whether a node takes people, or why not: the first reason that holds.
import { expect, it } from 'vitest';
import { readReadiness, type ReadinessSources } from './readiness.ts';

const well: ReadinessSources = { leaving: () => false, loaded: () => true, following: () => true, readOnly: () => null, loopHeldMs: () => 0 };
const whyOf = (more: Partial<ReadinessSources>): string | null => readReadiness({ ...well, ...more }).why;

it('is ready when nothing is wrong', () => {
  expect(readReadiness(well)).toEqual({ ready: true, why: null, message: 'Ready.', detail: null });
});

it('names each reason, the one from which others follow first', () => {
  const away = { following: () => false };
  expect(whyOf({ ...away, loaded: () => false, leaving: () => true })).toBe('leaving');
  expect(whyOf({ ...away, loaded: () => false })).toBe('loading');
  expect(whyOf(away)).toBe('log-out-of-reach');
  expect([whyOf({ loopHeldMs: () => 1999 }), whyOf({ loopHeldMs: () => 2000 })]).toEqual([null, 'stalled']);
});

it('says why it is read-only and what to do, though the log is not followed then', () => {
  const readOnly = () => ({ reason: 'log-empty', message: 'It is empty. Bring it back.' }) as const;
  expect(readReadiness({ ...well, following: () => false, readOnly })).toEqual({ ready: false, why: 'read-only', message: 'It is empty. Bring it back.', detail: 'log-empty' });
});
