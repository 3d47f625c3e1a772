// Jobs that have a time are done at that time of the log, by whatever clock they were enqueued.
import { DelayedError } from 'bullmq';
import { expect, it } from 'vitest';
import type { DueJob } from './due.ts';
import { aheadMs, putOff } from './in-time.ts';

const close: DueJob = { kind: 'close', id: 'close-p1-1000', poll: 'p1', atMs: 1000 };

it('waits for its time, and a moment more, by the clock that it is asked with', () => {
  expect([aheadMs(close, 400), aheadMs(close, 999), aheadMs(close, 1000), aheadMs(close, 5000)]).toEqual([605, 6, 0, 0]);
  expect(aheadMs({ kind: 'words', id: 'words-p1', poll: 'p1' }, 0)).toBe(0);
});

it('is put off without counting as an attempt', async () => {
  const until: number[] = [];
  const moveToDelayed = async (timestamp: number): Promise<void> => Promise.resolve(void until.push(timestamp));
  const before = Date.now();
  await expect(putOff({ moveToDelayed }, { byMs: 60_000, token: 'mine' })).rejects.toBeInstanceOf(DelayedError);
  expect(until[0]).toBeGreaterThanOrEqual(before + 60_000);
});
