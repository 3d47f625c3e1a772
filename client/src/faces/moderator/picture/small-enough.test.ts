import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureLimits } from '@plenary/protocol/http/pictures';
import { attempts, fitWithin, smallEnough, type Attempt } from './small-enough.ts';

const blob = (size: number): Blob => new Blob([new Uint8Array(size)]);

it('keeps the shape of a picture, and makes it no larger', () => {
  expect(fitWithin({ width: 4000, height: 3000 }, 1200)).toEqual({ width: 1200, height: 900 });
  expect(fitWithin({ width: 300, height: 4000 }, 1200)).toEqual({ width: 90, height: 1200 });
  expect(fitWithin({ width: 48, height: 32 }, 1200)).toEqual({ width: 48, height: 32 });
  const side = fc.integer({ min: 1, max: 30_000 });
  fc.assert(fc.property(side, side, fc.integer({ min: 1, max: 1200 }), (width, height, most) => {
    const fitted = fitWithin({ width, height }, most);
    expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(most);
    expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
    expect(fitted.width).toBeLessThanOrEqual(width);
  }));
});

it('never draws more than the server takes', () => {
  for (const { side, quality } of attempts) {
    expect(side).toBeLessThanOrEqual(pictureLimits.side);
    expect(quality).toBeLessThanOrEqual(1);
  }
});

it('takes the finest that is light enough, and draws no further', async () => {
  const tried: Attempt[] = [];
  const drawn = await smallEnough(async (attempt) => {
    tried.push(attempt);
    return blob(attempt.side * attempt.quality);
  }, 500);
  expect(drawn?.size).toBe(900 * 0.5);
  expect(tried).toEqual(attempts.slice(0, 6));
});

it('says when nothing is light enough, and when nothing can be drawn', async () => {
  expect(await smallEnough(async () => blob(301), 300)).toBeNull();
  let times = 0;
  expect(await smallEnough(async () => ((times += 1), null), 300)).toBeNull();
  expect(times).toBe(1);
});
