// Rules SY-40 to SY-42: how right another clock is known.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betterSample, sampleClock, type ClockSample } from './clock.ts';

const at = (offsetMs: number, roundTripMs: number, takenAtMs = 0) => ({ offsetMs, roundTripMs, takenAtMs });
const minutes = (count: number): number => count * 60_000;

/** An answer over a line that is slow in its own way in each direction, between clocks that are this far apart. */
const ask = (sentAtMs: number, { apartMs, upMs, downMs }: { apartMs: number; upMs: number; downMs: number }): ClockSample =>
  sampleClock({ sentAtMs, receivedAtMs: sentAtMs + upMs + downMs, serverMs: sentAtMs + upMs + apartMs });
const delays = fc.record({ upMs: fc.nat(3000), downMs: fc.nat(3000) });
const apart = fc.integer({ min: -minutes(600), max: minutes(600) });

describe('another clock', () => {
  it('SY-40 takes the middle of the round trip as the moment of the answer', () => {
    expect(sampleClock({ sentAtMs: 1000, receivedAtMs: 1200, serverMs: 5100 })).toEqual(at(4000, 200, 1200));
  });

  it('SY-40 is known to within half a round trip, whichever way was the slow one', () => {
    fc.assert(fc.property(apart, delays, (apartMs, { upMs, downMs }) => {
      const { offsetMs, roundTripMs } = ask(0, { apartMs, upMs, downMs });
      expect(Math.abs(offsetMs - apartMs)).toBeLessThanOrEqual(roundTripMs / 2 + 0.5);
    }));
  });

  it('SY-41 goes by the quickest answer, until it is old or cannot be right', () => {
    const quick = at(4000, 20);
    expect(betterSample(null, quick)).toBe(quick);
    expect(betterSample(quick, at(4050, 200, 1000))).toBe(quick);
    expect(betterSample(quick, at(4001, 10, 1000)).offsetMs).toBe(4001);
    expect(betterSample(quick, at(4050, 200, 400_000)).offsetMs).toBe(4050);
    expect(betterSample(quick, at(9000, 200, 1000)).offsetMs).toBe(9000);
  });

  it('SY-41 of several answers it is as right as the quickest of them lets one be', () => {
    fc.assert(fc.property(apart, fc.array(delays, { minLength: 1, maxLength: 8 }), (apartMs, lines) => {
      const samples = lines.map(({ upMs, downMs }, nth) => ask(nth * 10_000, { apartMs, upMs, downMs }));
      const held = samples.reduce<ClockSample | null>(betterSample, null);
      const quickest = Math.min(...samples.map(({ roundTripMs }) => roundTripMs));
      expect(Math.abs((held?.offsetMs ?? Infinity) - apartMs)).toBeLessThanOrEqual(quickest / 2 + 0.5);
    }));
  });

  it('SY-42 two devices whose clocks are wrong by minutes agree on the other one as well as both lines let them', () => {
    fc.assert(fc.property(fc.tuple(apart, apart), fc.tuple(delays, delays), ([left, right], [one, other]) => {
      const now = minutes(1_000_000);
      const [a, b] = [ask(now - left, { apartMs: left, ...one }), ask(now - right, { apartMs: right, ...other })];
      const differMs = Math.abs(now - left + a.offsetMs - (now - right + b.offsetMs));
      expect(differMs).toBeLessThanOrEqual((a.roundTripMs + b.roundTripMs) / 2 + 1);
    }));
  });

  it('SY-41 a clock that is set anew is noticed with the next answer', () => {
    const before = ask(0, { apartMs: 0, upMs: 5, downMs: 5 });
    const after = ask(minutes(1), { apartMs: minutes(7), upMs: 60, downMs: 60 });
    expect(betterSample(before, after)).toBe(after);
  });
});
