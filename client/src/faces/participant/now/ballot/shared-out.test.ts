import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenly, given, leftOf, pointsIn } from './shared-out.ts';

it('gives as much as is left and takes as much as there is', () => {
  expect(given([90, 7], 0, 5)).toEqual([93, 7]);
  expect(given([3, 7], 0, -5)).toEqual([0, 7]);
  expect(given([60, 60], 0, 5)).toEqual([60, 60]);
  expect(given([60, 60], 0, -5)).toEqual([55, 60]);
});

it('shares evenly, all of them, with a difference of one at most', () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 12 }), (count) => {
    const points = evenly(count);
    expect([points.length, leftOf(points)]).toEqual([count, 0]);
    expect(Math.max(...points) - Math.min(...points)).toBeLessThanOrEqual(1);
  }));
});

it('reads whole points and nothing else', () => {
  expect(['', '7', ' 40 ', '1000', 'x', '４０', '-5'].map(pointsIn)).toEqual([0, 7, 40, 100, 0, 40, 5]);
});
