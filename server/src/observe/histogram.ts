// Counts values in fixed steps: one search and three additions a value, no allocation, so that hot paths can afford it.

/** Steps that suit durations in ms, from a tenth to ten seconds. */
export const durationSteps = [0.1, 0.25, 0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000, 10_000] as const;
/** Steps that suit how long people take to decide, in ms, from a second to half an hour. */
export const decisionSteps = [1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_200_000, 1_800_000] as const;
/** Steps that suit how many of something came together. */
export const sizeSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** `counts` has one place for each step (values up to and including it), and a last one for all that is more. */
export interface HistogramRead { readonly steps: readonly number[]; readonly counts: readonly number[]; readonly sum: number; readonly count: number }

export class Histogram {
  readonly #steps: readonly number[];
  readonly #counts: number[];
  #sum = 0;
  #count = 0;

  constructor(steps: readonly number[]) {
    this.#steps = steps;
    this.#counts = [...steps, 0].map(() => 0);
  }

  add(value: number): void {
    let at = 0;
    while (at < this.#steps.length && value > (this.#steps[at] ?? 0)) at += 1;
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.#sum += value;
    this.#count += 1;
  }

  read(): HistogramRead {
    return { steps: this.#steps, counts: [...this.#counts], sum: this.#sum, count: this.#count };
  }
}

/** What came between two readings of the same histogram. */
export function between(earlier: HistogramRead, later: HistogramRead): HistogramRead {
  const counts = later.counts.map((count, at) => count - (earlier.counts[at] ?? 0));
  return { steps: later.steps, counts, sum: later.sum - earlier.sum, count: later.count - earlier.count };
}

/** The smallest step that `share` (0 to 1) of the values do not pass; past the last step, that step. Nothing when there were no values. */
export function quantile({ steps, counts, count }: HistogramRead, share: number): number | null {
  if (count === 0) return null;
  let passed = 0;
  for (const [at, here] of counts.entries()) {
    passed += here;
    if (passed >= count * share) return steps[at] ?? steps.at(-1) ?? null;
  }
  return steps.at(-1) ?? null;
}
