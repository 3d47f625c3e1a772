import { expect, it } from 'vitest';
import { ManualTiming } from '../../../../connection/loopback.fixture.ts';
import { leastMs, Peeking, spreadMs } from './peeking.ts';

it('asks at once, then no more often than every few seconds however much moves, and once for all of it', () => {
  const timing = new ManualTiming();
  let asked = 0;
  const peeking = new Peeking(timing, () => {
    asked += 1;
  });
  peeking.moved();
  timing.advance(0);
  expect(asked).toBe(1);
  for (let index = 0; index < 50; index += 1) {
    peeking.moved();
    timing.advance(10);
  }
  expect(asked).toBe(1);
  timing.advance(leastMs + spreadMs);
  expect(asked).toBe(2);
  timing.advance(10 * leastMs);
  expect(asked).toBe(2);
});

it('asks no more once it is stopped, and may be moved again', () => {
  const timing = new ManualTiming();
  let asked = 0;
  const peeking = new Peeking(timing, () => {
    asked += 1;
  });
  peeking.moved();
  peeking.stop();
  timing.advance(leastMs);
  expect([asked, timing.waiting()]).toEqual([0, 0]);
  peeking.moved();
  timing.advance(0);
  expect(asked).toBe(1);
});
