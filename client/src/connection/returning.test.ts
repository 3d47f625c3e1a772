// How long a page waits before it tries again.
import { describe, expect, it } from 'vitest';
import { ManualTiming } from './loopback.fixture.ts';
import { Returning } from './returning.ts';

const timing = new ManualTiming();
const afterALineOf = (liveMs: number, withinMs?: number): Returning => {
  const returning = new Returning(timing);
  returning.hint(withinMs);
  returning.lost(timing.nowMs() - liveMs);
  return returning;
};

describe('a page that lost its line', () => {
  it('comes back at its moment of the time that the server told, at once in a small hall', () => {
    expect(afterALineOf(60_000, 5000).nextMs()).toBe(2500);
    expect(afterALineOf(60_000, 20).nextMs()).toBe(10);
  });

  it('then waits longer after each try', () => {
    const returning = afterALineOf(60_000, 20);
    expect([1, 2, 3, 4].map(() => returning.nextMs())).toEqual([10, 750, 1500, 3000]);
  });

  it('does not come back in a quick loop when lines break as soon as they open', () => {
    const returning = new Returning(timing);
    const waits = [1, 2, 3].map(() => {
      returning.hint(20);
      returning.lost(timing.nowMs());
      return returning.nextMs();
    });
    expect(waits).toEqual([750, 1500, 3000]);
    expect(afterALineOf(0, 8000).nextMs()).toBe(4000);
  });

  it('without a word of the server waits as after any failure', () => {
    expect(afterALineOf(60_000).nextMs()).toBe(750);
  });
});
