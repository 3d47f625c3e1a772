// A hold-up of the event loop is seen, in the window in which it was and the one after, and then forgotten.
import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { watchLoop } from './loop.ts';

it('remembers what held the loop up for one window more', async () => {
  const loop = watchLoop();
  // The first tick is where the watch begins to measure.
  await after(50);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  await after(50);
  const held = loop.read().longestMs;
  expect(held).toBeGreaterThan(200);
  loop.turn();
  expect(loop.read().longestMs).toBe(held);
  loop.turn();
  expect(loop.read().longestMs).toBeLessThan(held);
  loop.stop();
});
