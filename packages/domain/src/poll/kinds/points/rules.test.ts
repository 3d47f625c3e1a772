// Rules P-50 to P-52: points.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOneForm, expectRecount, expectSameInAnyOrder, type Kind } from '../../../../../testkit/src/kind-laws.ts';
import type { Asked } from '../kind.ts';
import { pointsRules } from './rules.ts';
import type { PointsSetup } from './setup.ts';
import { pointsResultSchema } from './shape.ts';

const poll = (options: number): Asked<PointsSetup> => ({ options, setup: { kind: 'points' } });
const read = (...points: number[]) => pointsRules.readBallot(poll(3), { points });

/** All 100 points, shared out at as many cuts as it takes. */
const shared = (options: number) => fc.array(fc.integer({ min: 0, max: 100 }), { minLength: options - 1, maxLength: options - 1 }).map((cuts) => {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), 100];
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
});
const kind: Kind<PointsSetup, { points: number[] }, readonly number[], unknown> = {
  rules: pointsRules,
  asked: fc.integer({ min: 2, max: 12 }).map(poll),
  ballotFor: ({ options }) => fc.record({
    points: fc.oneof({ weight: 5, arbitrary: shared(options) }, { weight: 1, arbitrary: fc.array(fc.oneof(fc.double(), fc.constantFrom(-0, 100)), { maxLength: 13 }) }),
  }),
};

describe('points', () => {
  it('P-50 a ballot gives each option a whole number of points from 0, together exactly 100', () => {
    expect([read(100, 0, 0), read(33, 33, 34), read(100, -0, 0)]).toEqual([{ kept: [100, 0, 0] }, { kept: [33, 33, 34] }, { kept: [100, 0, 0] }]);
    expect(pointsRules.showBallot(poll(3), [33, 33, 34])).toEqual({ points: [33, 33, 34] });
    const wrong = [
      [], [100], [50, 50], [50, 50, 0, 0], [33, 33, 33], [34, 34, 34], [101, -1, 0], [200, -100, 0], [100, 50, -50], [60, 60, -20], [33.4, 33.3, 33.3], [0, 0, 0],
      [Number.NaN, 50, 50], [Infinity, 0, 0], [1e308, -1e308, 100], Array.from({ length: 1000 }, () => 0.1),
    ];
    expect(new Set(wrong.map((points) => read(...points)))).toEqual(new Set(['points-invalid']));
    expectOneForm(kind);
  });

  it('P-51 the points of each option are what a recount gives, whatever ballots come and change', () => {
    expect([...pointsRules.marksOf(poll(3), [60, 0, 40])]).toEqual([['a', 60], ['c', 40]]);
    expectRecount(kind);
    expectSameInAnyOrder(kind);
  });

  it('P-52 tells all points of each option and the mean for a ballot', () => {
    const result = pointsRules.resultOf(poll(3), new Map([['a', 150], ['c', 50]]), 2);
    expect(result).toEqual({ sums: [150, 0, 50], means: [75, 0, 25] });
    expect(pointsResultSchema.parse(result)).toEqual(result);
    expect(pointsRules.resultOf(poll(2), new Map(), 0)).toEqual({ sums: [0, 0], means: [null, null] });
  });
});
