// Mean and median of numbers that were each named so many times. Times need not be whole: where bodies of voters have weights, they are percent.

/** Each number with how many times it was named, the smallest first. In this order sums of fractions are the same whoever counts. */
export type Named = readonly (readonly [value: number, times: number])[];

const timesOf = (named: Named): number => named.reduce((sum, [, times]) => sum + times, 0);

/** `null` where nothing was named. `per`: how many of the values make one, so that whole values give the nearest number to the true mean. */
export function meanOf(named: Named, per = 1): number | null {
  const times = timesOf(named);
  return times > 0 ? named.reduce((sum, [value, each]) => sum + value * each, 0) / (times * per) : null;
}

/** What stands between the halves: the middle value, or the mean of the two middle ones. */
export function medianOf(named: Named, per = 1): number | null {
  const half = timesOf(named) / 2;
  if (half <= 0) return null;
  // What adding up fractions may have lost or gained; of whole times it is less than a half.
  const noise = half * 1e-9;
  let below = 0;
  let lower: number | null = null;
  for (const [value, times] of named) {
    below += times;
    if (lower === null && times > 0 && below >= half - noise) lower = value;
    if (lower !== null && times > 0 && below > half + noise) return (lower + value) / (2 * per);
  }
  return lower === null ? null : lower / per;
}
