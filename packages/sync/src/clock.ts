// How far another clock is from one's own, from the quickest of recent answers: NTP's estimate (RFC 5905, 8), kept small.

/** When something was asked and answered by one's own clock, and what the other clock said in between. */
export interface ClockTimes { readonly sentAtMs: number; readonly receivedAtMs: number; readonly serverMs: number }

export interface ClockSample {
  /** The other clock minus one's own. */
  readonly offsetMs: number;
  /** How long the answer took: the offset is right to within half of it. */
  readonly roundTripMs: number;
  readonly takenAtMs: number;
}

/** After this time a sample gives way to any newer one: clocks drift and are set. */
const freshMs = 5 * 60_000;

export function sampleClock({ sentAtMs, receivedAtMs, serverMs }: ClockTimes): ClockSample {
  const roundTripMs = Math.max(0, receivedAtMs - sentAtMs);
  return { offsetMs: Math.round(serverMs - (sentAtMs + roundTripMs / 2)), roundTripMs, takenAtMs: receivedAtMs };
}

/** The sample to go by: the new one if it is as quick as the held one, or if that is old or disagrees by more than both can explain. */
export function betterSample(held: ClockSample | null, sample: ClockSample): ClockSample {
  if (!held || sample.roundTripMs <= held.roundTripMs) return sample;
  const isOld = sample.takenAtMs - held.takenAtMs > freshMs || sample.takenAtMs < held.takenAtMs;
  const disagrees = Math.abs(sample.offsetMs - held.offsetMs) > (sample.roundTripMs + held.roundTripMs) / 2 + 1;
  return isOld || disagrees ? sample : held;
}
