import { expect, it } from 'vitest';
import { hiddenUntil, pollStateOf } from './poll-state.ts';
import { poll } from './sample-records.ts';

const timed = { ...poll, openedAtMs: 0, closesAtMs: 90_000 };

it('counts down to its closing by the clock it is given', () => {
  expect(pollStateOf(timed, 30_000)).toEqual({ isOpen: true, leftMs: 60_000 });
});

it('has no more time left than it was opened for, by a clock that has not moved since', () => {
  expect(pollStateOf({ ...timed, openedAtMs: 30_700, closesAtMs: 90_700 }, 30_000).leftMs).toBe(60_000);
  expect(pollStateOf({ ...timed, openedAtMs: 30_700, closesAtMs: 90_700 }, 31_000).leftMs).toBe(59_700);
});

it('is closed from its closing time on, also before the server has said so', () => {
  expect(pollStateOf(timed, 90_000)).toMatchObject({ isOpen: false, leftMs: null });
});

it('has no countdown without a closing time or once closed', () => {
  expect(pollStateOf(poll, 0).leftMs).toBeNull();
  expect(pollStateOf({ ...timed, status: 'closed' }, 0)).toMatchObject({ isOpen: false, leftMs: null });
});

it('says what a hidden result waits for: what it was set to while it is open, then its moderators', () => {
  const hidden = { ...poll, result: null };
  expect(hiddenUntil(poll)).toBeNull();
  expect((['live', 'voted', 'closed', 'revealed'] as const).map((results) => hiddenUntil({ ...hidden, results }))).toEqual(['live', 'voted', 'closed', 'revealed']);
  expect(hiddenUntil({ ...hidden, results: 'live', status: 'closed' })).toBe('revealed');
  expect(hiddenUntil({ ...hidden, status: 'closed', places: [] })).toBeNull();
});
