// Rules SY-*: a crowd that lost its node comes back spread over a time that fits its size.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnAfterMs, returnLimits, returnWithinMs } from './return.ts';

describe('returning', () => {
  it('SY-30 the time for a return grows with the crowd up to the longest; a small hall does not feel it', () => {
    expect([0, 1, 20, 500, 5000].map(returnWithinMs)).toEqual([0, 1, 20, 500, 5000]);
    expect(returnWithinMs(1_000_000)).toBe(returnLimits.longestMs);
    fc.assert(fc.property(fc.nat(100_000), fc.nat(1000), (few, more) => returnWithinMs(few) <= returnWithinMs(few + more)));
    for (const odd of [-1, Number.NaN]) expect(returnWithinMs(odd)).toBe(0);
  });

  it('SY-31 everybody returns at a moment of their own within it', () => {
    fc.assert(fc.property(fc.nat(20_000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (withinMs, random) => {
      const afterMs = returnAfterMs(withinMs, random);
      return afterMs >= 0 && afterMs <= withinMs;
    }));
    expect([0, 0.25, 0.5].map((random) => returnAfterMs(1000, random))).toEqual([0, 250, 500]);
  });
});
