// Rules P-45 to P-49: numeric estimates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOneForm, expectRecount, expectSameInAnyOrder, expectSetupInOneForm, type Kind } from '../../../../../testkit/src/kind-laws.ts';
import type { Asked } from '../kind.ts';
import { estimateRules } from './rules.ts';
import type { EstimateSetup } from './setup.ts';
import { estimateResultSchema } from './shape.ts';

const poll = (min: number, max: number, decimals = 0): Asked<EstimateSetup> => ({ options: 0, setup: { kind: 'estimate', min, max, decimals, unit: {} } });
const setUp = (min: number, max: number, decimals = 0) => estimateRules.readSetup(poll(min, max, decimals));
const resultOf = (asked: Asked<EstimateSetup>, ...numbers: number[]) => {
  const counts = new Map<string, number>();
  for (const number of numbers) counts.set(String(number), (counts.get(String(number)) ?? 0) + 1);
  return estimateRules.resultOf(asked, counts, numbers.length);
};

const range = fc.record({ decimals: fc.integer({ min: 0, max: 2 }), ends: fc.uniqueArray(fc.oneof(fc.integer({ min: -100, max: 1000 }), fc.integer({ min: -1e11, max: 1e11 })), { minLength: 2, maxLength: 2 }) })
  .map(({ decimals, ends }) => poll(Math.min(...ends) / 10 ** decimals, Math.max(...ends) / 10 ** decimals, decimals));
const kind: Kind<EstimateSetup, { number: number }, number, unknown> = {
  rules: estimateRules,
  asked: range,
  ballotFor: ({ setup: { min, max, decimals } }) => fc.record({
    number: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: Math.round(min * 10 ** decimals), max: Math.round(max * 10 ** decimals) }).map((steps) => steps / 10 ** decimals) },
      { weight: 1, arbitrary: fc.double() },
      { weight: 1, arbitrary: fc.constantFrom(-0, min, max) },
    ),
  }),
};

describe('estimate', () => {
  it('P-45 asks for a number from one end to another above it, with two decimals and eleven digits at most', () => {
    const wrong = [
      setUp(1, 1), setUp(2, 1), setUp(0, Number.NaN), setUp(Number.NaN, 1), setUp(0, Infinity), setUp(-Infinity, 0), setUp(0, 1e308), setUp(-1e308, 1e308), setUp(0, 1e11 + 1),
      setUp(0, 1e9 + 0.01, 2), setUp(0, 10, 3), setUp(0, 10, -1), setUp(0, 10, 0.5), setUp(0, 10, Number.NaN), setUp(0.5, 10), setUp(0, 0.001, 2),
      estimateRules.readSetup({ options: 0, setup: { kind: 'estimate', min: 0, max: 1, decimals: 0, unit: { en: 'x'.repeat(61) } } }),
    ];
    expect(new Set(wrong)).toEqual(new Set(['estimate-range-invalid']));
    expect(estimateRules.readSetup({ options: 0, setup: { kind: 'estimate', min: -0, max: 1e11, decimals: 0, unit: { en: ' million\u0000 people ', fr: '' } } })).toEqual(
      { kind: 'estimate', min: 0, max: 1e11, decimals: 0, unit: { en: 'million people' } },
    );
    expect([setUp(-1e9, 1e9, 2), setUp(0.29, 0.57, 2), setUp(-0.1, 0.3, 1)].every((setup) => typeof setup === 'object')).toBe(true);
    expectSetupInOneForm(estimateRules, range);
  });

  it('P-46 a ballot names a number within the ends and with no more decimals than asked for', () => {
    const asked = poll(-1, 100, 1);
    const read = (number: number) => estimateRules.readBallot(asked, { number });
    expect([read(-1), read(100), read(-0), read(0.3), read(28.7)]).toEqual([-1, 100, 0, 0.3, 28.7].map((kept) => ({ kept })));
    const wrong = [-1.1, 100.1, 0.05, 0.30000000000000004, Number.NaN, Infinity, -Infinity, 1e308, 5e-324];
    expect(new Set(wrong.map(read))).toEqual(new Set(['number-invalid']));
    expectOneForm(kind);
  });

  it('P-47 what was named how often is what a recount gives, whatever ballots come and change', () => {
    expect([...estimateRules.marksOf(poll(0, 9, 2), 0.29)]).toEqual([['0.29', 1]]);
    expectRecount(kind);
    expectSameInAnyOrder(kind);
  });

  it('P-48 tells the exact mean and median, and none without ballots', () => {
    expect(resultOf(poll(0, 1, 1), 0.1, 0.2)).toMatchObject({ mean: 0.15, median: 0.15 });
    expect(resultOf(poll(0, 9, 1), 0.1, 0.2, 0.3)).toMatchObject({ mean: 0.2, median: 0.2 });
    expect(resultOf(poll(0, 1e11), ...Array.from({ length: 1000 }, (_, index) => (index < 500 ? 1e11 - 1 : 1e11)))).toMatchObject({ mean: 1e11 - 0.5, median: 1e11 - 0.5 });
    expect(resultOf(poll(0, 9))).toMatchObject({ mean: null, median: null });
  });

  it('P-49 shows at most twelve bins of the same width, 1, 2 or 5 times a power of ten, that hold every number that may be named once', () => {
    const bins = (asked: Asked<EstimateSetup>, ...numbers: number[]) => resultOf(asked, ...numbers).bins.map(({ from, to, count }) => [from, to, count]);
    expect(bins(poll(0, 100), 0, 9, 10, 99, 100)).toEqual([[0, 10, 2], [10, 20, 1], ...[20, 30, 40, 50, 60, 70, 80].map((from) => [from, from + 10, 0]), [90, 100, 2]]);
    expect(bins(poll(1, 5), 1, 4, 5)).toEqual([[1, 2, 1], [2, 3, 0], [3, 4, 0], [4, 5, 1], [5, 6, 1]]);
    expect(bins(poll(-0.3, 0.3, 1)).map(([from]) => from)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    expect(bins(poll(1950, 2024)).map(([from, to]) => [from, to])).toEqual([[1950, 1960], [1960, 1970], [1970, 1980], [1980, 1990], [1990, 2000], [2000, 2010], [2010, 2020], [2020, 2030]]);
    fc.assert(fc.property(range.chain((asked) => fc.record({ asked: fc.constant(asked), numbers: fc.array(kind.ballotFor(asked), { maxLength: 10 }) })), ({ asked, numbers }) => {
      const taken = numbers.map(({ number }) => number).filter((number) => typeof estimateRules.readBallot(asked, { number }) !== 'string');
      const result = resultOf(asked, ...taken);
      expect(estimateResultSchema.parse(result)).toEqual(result);
      expect(result.bins.length >= 1 && result.bins.length <= 12).toBe(true);
      expect(result.bins.reduce((sum, { count }) => sum + count, 0)).toBe(taken.length);
      for (const [index, { from, to, count }] of result.bins.entries()) {
        const isLast = index === result.bins.length - 1;
        expect(count).toBe(taken.filter((number) => number >= from && (number < to || (isLast && number === to))).length);
        if (!isLast) expect(result.bins[index + 1]?.from).toBe(to);
      }
      expect(asked.setup.min).toBeGreaterThanOrEqual(result.bins[0]?.from ?? Infinity);
    }));
  });
});
