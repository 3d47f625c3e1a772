import { expect, it } from 'vitest';
import { pollStateOf } from './poll-state.ts';
import { poll } from './sample-records.ts';

it('counts down to its closing by the clock it is given', () => {
  expect(pollStateOf({ ...poll, closesAtMs: 90_000 }, 30_000)).toEqual({ isOpen: true, counts: [1, 2], leftMs: 60_000 });
});

it('is closed from its closing time on, also before the server has said so', () => {
  expect(pollStateOf({ ...poll, closesAtMs: 90_000 }, 90_000)).toMatchObject({ isOpen: false, leftMs: null });
});

it('has no countdown without a closing time or once closed', () => {
  expect(pollStateOf(poll, 0).leftMs).toBeNull();
  expect(pollStateOf({ ...poll, status: 'closed', closesAtMs: 90_000 }, 0)).toMatchObject({ isOpen: false, leftMs: null });
});
