// Rating: a ballot gives each statement a step of the scale, or leaves it out; how often each step was given is counted.
import { meanOf, medianOf } from '../averages.ts';
import type { Asked, Counts, KindRules } from '../kind.ts';
import { readLabel } from '../labels.ts';
import { mostOptions, optionId, optionIds } from '../options.ts';
import type { RatingSetup } from './setup.ts';
import type { RatingBallot, RatingResult } from './shape.ts';

const [fewestSteps, mostSteps] = [2, 11];

const stepsOf = (steps: number): number[] => Array.from({ length: steps }, (_, index) => index + 1);

function* ratingMarks(kept: readonly number[]): Generator<readonly [string, number]> {
  for (const [index, step] of kept.entries()) if (step > 0) yield [`${optionId(index)}:${step}`, 1];
}

function ratingResult({ setup, options }: Asked<RatingSetup>, counts: Counts): RatingResult {
  const steps = stepsOf(setup.steps);
  return {
    ratings: optionIds(options).map((id) => {
      const given = steps.map((step) => [step, counts.get(`${id}:${step}`) ?? 0] as const);
      return { counts: given.map(([, times]) => times), mean: meanOf(given), median: medianOf(given) };
    }),
  };
}

export const ratingRules: KindRules<RatingSetup, RatingBallot, readonly number[], RatingResult> = {
  options: [1, mostOptions],
  readSetup({ setup }) {
    const { steps } = setup;
    const [low, high] = [readLabel(setup.low), readLabel(setup.high)];
    const fits = Number.isInteger(steps) && steps >= fewestSteps && steps <= mostSteps;
    return fits && low && high ? { ...setup, low, high } : 'scale-invalid';
  },
  readBallot({ setup, options }, { scores }) {
    const fits = scores.length === options && scores.every((score) => Number.isInteger(score) && score >= 0 && score <= setup.steps);
    // Adding 0 makes 0 of -0.
    return fits && scores.some((score) => score > 0) ? { kept: scores.map((score) => score + 0) } : 'scores-invalid';
  },
  showBallot: (_asked, kept) => ({ scores: [...kept] }),
  marksOf: (_asked, kept) => ratingMarks(kept),
  resultOf: ratingResult,
  /** The steps of a single statement are columns of a split; several statements have too many. */
  columns: {
    of: ({ setup, options }) => (options === 1 ? stepsOf(setup.steps).map(String) : []),
    columnOf: ({ options }, mark) => (options === 1 ? mark.slice(mark.indexOf(':') + 1) : null),
  },
};
