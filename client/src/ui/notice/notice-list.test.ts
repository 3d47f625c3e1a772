// At most three notices, one for each thing.
import { expect, it } from 'vitest';
import { noticesAfter } from './notice-list.ts';
import type { Notice } from './notice-list.ts';

const notice = (id: number, about?: string): Notice => ({ id, text: String(id), durationMs: 1, ...(about && { about }) });
const shown = (list: readonly Notice[], next: Notice) => noticesAfter(list, { type: 'shown', notice: next });
const ids = (list: readonly Notice[]): number[] => list.map(({ id }) => id);

it('keeps the newest three', () => {
  const list = [1, 2, 3, 4].map((id) => notice(id)).reduce(shown, [] as readonly Notice[]);
  expect(ids(list)).toEqual([2, 3, 4]);
});

it('replaces what was said about the same thing', () => {
  expect(ids(shown([notice(1, 'q1'), notice(2, 'q2')], notice(3, 'q1')))).toEqual([2, 3]);
});

it('forgets a dismissed one, and does not mind a stranger', () => {
  expect(ids(noticesAfter([notice(1), notice(2)], { type: 'dismissed', id: 1 }))).toEqual([2]);
  expect(ids(noticesAfter([notice(1)], { type: 'dismissed', id: 9 }))).toEqual([1]);
});
