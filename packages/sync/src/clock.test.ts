import { describe, expect, it } from 'vitest';
import { betterSample, sampleClock } from './server-clock.ts';

const at = (offsetMs: number, roundTripMs: number, takenAtMs = 0) => ({ offsetMs, roundTripMs, takenAtMs });

describe('server clock', () => {
  it('takes the middle of the round trip as the moment of the answer', () => {
    expect(sampleClock({ sentAtMs: 1000, receivedAtMs: 1200, serverMs: 5100 })).toEqual(at(4000, 200, 1200));
  });

  it('goes by the quickest answer, until it is old or cannot be right', () => {
    const quick = at(4000, 20);
    expect(betterSample(null, quick)).toBe(quick);
    expect(betterSample(quick, at(4050, 200, 1000))).toBe(quick);
    expect(betterSample(quick, at(4001, 10, 1000)).offsetMs).toBe(4001);
    expect(betterSample(quick, at(4050, 200, 400_000)).offsetMs).toBe(4050);
    expect(betterSample(quick, at(9000, 200, 1000)).offsetMs).toBe(9000);
  });
});
