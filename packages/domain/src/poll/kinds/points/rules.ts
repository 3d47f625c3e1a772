// Points: a ballot shares out all 100 points among the options; the points of each are added up.
import type { KindRules } from '../kind.ts';
import { mostOptions, optionId, optionIds } from '../options.ts';
import { pointsToShare, type PointsSetup } from './setup.ts';
import type { PointsBallot, PointsResult } from './shape.ts';

function* pointsMarks(kept: readonly number[]): Generator<readonly [string, number]> {
  for (const [index, points] of kept.entries()) if (points > 0) yield [optionId(index), points];
}

export const pointsRules: KindRules<PointsSetup, PointsBallot, readonly number[], PointsResult> = {
  options: [2, mostOptions],
  readSetup: ({ setup }) => setup,
  readBallot({ options }, { points }) {
    const fits = points.length === options && points.every((each) => Number.isInteger(each) && each >= 0 && each <= pointsToShare);
    // Adding 0 makes 0 of -0.
    return fits && points.reduce((sum, each) => sum + each, 0) === pointsToShare ? { kept: points.map((each) => each + 0) } : 'points-invalid';
  },
  showBallot: (_asked, kept) => ({ points: [...kept] }),
  marksOf: (_asked, kept) => pointsMarks(kept),
  resultOf({ options }, counts, ballots) {
    const sums = optionIds(options).map((id) => counts.get(id) ?? 0);
    return { sums, means: sums.map((sum) => (ballots > 0 ? sum / ballots : null)) };
  },
};
