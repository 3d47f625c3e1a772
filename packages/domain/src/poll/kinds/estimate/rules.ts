// Estimate: a ballot names a number; how many named it is counted, and shown in bins of the same width. Numbers are reckoned with as whole
// multiples of the smallest step (1, 0.1 or 0.01), so that nothing is lost.
import { meanOf, medianOf, type Named } from '../averages.ts';
import type { Counts, KindRules } from '../kind.ts';
import { readLabel } from '../labels.ts';
import type { EstimateSetup } from './setup.ts';
import type { EstimateBallot, EstimateResult } from './shape.ts';

const mostDecimals = 2;
/** In steps. Ninety thousand such numbers add up without loss. */
const largest = 1e11;
const mostBins = 12;

const stepsInOne = ({ decimals }: EstimateSetup): number => 10 ** decimals;

/** A number in steps; `NaN` where it is between two of them, or out of reach. */
function inSteps(setup: EstimateSetup, number: number): number {
  const steps = Math.round(number * stepsInOne(setup));
  // Adding 0 makes 0 of -0.
  return Math.abs(steps) <= largest && steps / stepsInOne(setup) === number ? steps + 0 : Number.NaN;
}

/** The smallest of 1, 2, 5, 10, 20, 50 … steps of which not too many bins reach from the least to the most, and where the bins begin. */
function binsOf(least: number, most: number): { width: number; starts: number[] } {
  for (let power = 1; ; power *= 10) {
    for (const width of [power, 2 * power, 5 * power]) {
      const first = Math.floor(least / width) * width;
      // The end belongs to the last bin, unless each number has a bin of its own.
      const bins = width === 1 ? most - first + 1 : Math.ceil((most - first) / width);
      if (bins <= mostBins) return { width, starts: Array.from({ length: bins }, (_, index) => first + index * width) };
    }
  }
}

/** Who named which number, in steps, the smallest first. */
function namedIn(setup: EstimateSetup, counts: Counts): Named {
  return [...counts].filter(([, times]) => times > 0).map(([mark, times]) => [inSteps(setup, Number(mark)), times] as const).toSorted(([a], [b]) => a - b);
}

function estimateResult(setup: EstimateSetup, counts: Counts): EstimateResult {
  const one = stepsInOne(setup);
  const named = namedIn(setup, counts);
  const { width, starts } = binsOf(inSteps(setup, setup.min), inSteps(setup, setup.max));
  const filled = starts.map(() => 0);
  for (const [steps, times] of named) {
    const place = Math.min(Math.floor((steps - (starts[0] ?? 0)) / width), starts.length - 1);
    filled[place] = (filled[place] ?? 0) + times;
  }
  return {
    bins: starts.map((start, place) => ({ from: start / one, to: (start + width) / one, count: filled[place] ?? 0 })),
    mean: meanOf(named, one),
    median: medianOf(named, one),
  };
}

export const estimateRules: KindRules<EstimateSetup, EstimateBallot, number, EstimateResult> = {
  options: [0, 0],
  readSetup({ setup }) {
    const { min, max, decimals } = setup;
    const unit = readLabel(setup.unit);
    const fits = Number.isInteger(decimals) && decimals >= 0 && decimals <= mostDecimals && inSteps(setup, min) < inSteps(setup, max);
    return fits && unit ? { ...setup, min: min + 0, max: max + 0, decimals: decimals + 0, unit } : 'estimate-range-invalid';
  },
  readBallot({ setup }, { number }) {
    const fits = number >= setup.min && number <= setup.max && !Number.isNaN(inSteps(setup, number));
    return fits ? { kept: number + 0 } : 'number-invalid';
  },
  showBallot: (_asked, kept) => ({ number: kept }),
  marksOf: (_asked, kept) => [[String(kept), 1]],
  resultOf: ({ setup }, counts) => estimateResult(setup, counts),
};
