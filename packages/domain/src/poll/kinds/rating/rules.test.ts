// Rules P-40 to P-44: rating.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOneForm, expectRecount, expectSameInAnyOrder, expectSetupInOneForm, type Kind } from '../../../../../testkit/src/kind-laws.ts';
import type { Asked } from '../kind.ts';
import { ratingRules } from './rules.ts';
import type { RatingSetup } from './setup.ts';
import { ratingResultSchema } from './shape.ts';

const poll = (options: number, more: Partial<RatingSetup> = {}): Asked<RatingSetup> => ({ options, setup: { kind: 'rating', steps: 5, low: {}, high: {}, ...more } });
const read = (options: number, scores: number[]) => ratingRules.readBallot(poll(options), { scores });
const resultOf = (asked: Asked<RatingSetup>, counts: Record<string, number>) => ratingRules.resultOf(asked, new Map(Object.entries(counts)), 0);

const kind: Kind<RatingSetup, { scores: number[] }, readonly number[], unknown> = {
  rules: ratingRules,
  asked: fc.record({ options: fc.integer({ min: 1, max: 12 }), steps: fc.integer({ min: 2, max: 11 }) }).map(({ options, steps }) => poll(options, { steps })),
  ballotFor: ({ options, setup }) => fc.record({
    scores: fc.oneof(
      { weight: 5, arbitrary: fc.array(fc.integer({ min: 0, max: setup.steps }), { minLength: options, maxLength: options }) },
      { weight: 1, arbitrary: fc.array(fc.oneof(fc.double(), fc.constant(-0), fc.integer({ min: -1, max: 12 })), { maxLength: 13 }) },
    ),
  }),
};

describe('rating', () => {
  it('P-40 has a scale of 2 to 11 steps, whose ends have labels of 60 characters at most', () => {
    const codes = [0, 1, 12, 2.5, -5, Number.NaN, Infinity].map((steps) => ratingRules.readSetup(poll(1, { steps })));
    expect(new Set(codes)).toEqual(new Set(['scale-invalid']));
    expect(ratingRules.readSetup(poll(1, { low: { en: 'x'.repeat(61) } }))).toBe('scale-invalid');
    expect(ratingRules.readSetup(poll(1, { steps: 11, low: { en: ' not at\nall\u0000', fr: '\u200d' }, high: { en: 'x'.repeat(60) } }))).toEqual(
      { kind: 'rating', steps: 11, low: { en: 'not at all' }, high: { en: 'x'.repeat(60) } },
    );
    expectSetupInOneForm(ratingRules, fc.record({ steps: fc.integer({ min: 1, max: 12 }), low: fc.record({ en: fc.string({ unit: 'binary', maxLength: 70 }) }) }).map((setup) => poll(1, setup)));
  });

  it('P-41 a ballot gives each statement one of the steps or leaves it out, and rates at least one', () => {
    expect(read(3, [5, 0, 1])).toEqual({ kept: [5, 0, 1] });
    expect(ratingRules.showBallot(poll(3), [5, 0, 1])).toEqual({ scores: [5, 0, 1] });
    const wrong = [[], [1, 2], [1, 2, 3, 4], [0, 0, 0], [6, 1, 1], [-1, 1, 1], [1.5, 1, 1], [Number.NaN, 1, 1], [Infinity, 1, 1], Array.from({ length: 1000 }, () => 1)];
    expect(new Set(wrong.map((scores) => read(3, scores)))).toEqual(new Set(['scores-invalid']));
    expectOneForm(kind);
  });

  it('P-42 how often each step was given is what a recount gives, whatever ballots come and change', () => {
    expect([...ratingRules.marksOf(poll(3), [5, 0, 1])]).toEqual([['a:5', 1], ['c:1', 1]]);
    expectRecount(kind);
    expectSameInAnyOrder(kind);
  });

  it('P-43 the steps of a single statement are columns of a split; several statements have no split', () => {
    const { columns } = ratingRules;
    expect([columns?.of(poll(1)), columns?.columnOf(poll(1), 'a:4')]).toEqual([['1', '2', '3', '4', '5'], '4']);
    expect([columns?.of(poll(2)), columns?.columnOf(poll(2), 'b:4')]).toEqual([[], null]);
  });

  it('P-44 tells the mean and the median of each statement, and none where nobody rated it', () => {
    const result = resultOf(poll(2), { 'a:1': 1, 'a:2': 1, 'a:4': 1, 'a:5': 1 });
    expect(result).toEqual({ ratings: [{ counts: [1, 1, 0, 1, 1], mean: 3, median: 3 }, { counts: [0, 0, 0, 0, 0], mean: null, median: null }] });
    expect(ratingResultSchema.parse(result)).toEqual(result);
    expect(resultOf(poll(1), { 'a:1': 2, 'a:5': 3 }).ratings[0]).toEqual({ counts: [2, 0, 0, 0, 3], mean: 3.4, median: 5 });
    expect(resultOf(poll(1), { 'a:2': 100 / 3, 'a:4': 200 / 3 }).ratings[0]).toMatchObject({ median: 4 });
  });
});
