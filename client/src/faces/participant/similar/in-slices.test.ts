import { expect, it } from 'vitest';
import { inSlices } from './in-slices.ts';

function* counting(to: number): Generator<undefined, number, undefined> {
  for (let each = 0; each < to; each += 1) yield undefined;
  return to;
}

it('gives what the work gives, however many slices it took', async () => {
  expect(await inSlices(counting(300_000), new AbortController().signal)).toBe(300_000);
});

it('gives nothing once it is given up, and does no more of it', async () => {
  const stop = new AbortController();
  let steps = 0;
  function* endless(): Generator<undefined, never, undefined> {
    for (;;) {
      steps += 1;
      if (steps === 5) stop.abort();
      yield undefined;
    }
  }
  expect(await inSlices(endless(), stop.signal)).toBeUndefined();
  expect(steps).toBe(5);
});

it('lets the page go on between two slices', async () => {
  let turns = 0;
  const count = setInterval(() => (turns += 1), 0);
  await inSlices(counting(3_000_000), new AbortController().signal);
  clearInterval(count);
  expect(turns).toBeGreaterThan(0);
});
