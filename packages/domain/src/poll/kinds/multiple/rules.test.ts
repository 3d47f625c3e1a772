// Rules P-67 and P-69 for multiple choice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceKind, wrongChoices } from '../../../../../testkit/src/choices.ts';
import { expectOneForm, expectRecount, expectSameInAnyOrder } from '../../../../../testkit/src/kind-laws.ts';
import { multipleRules } from './rules.ts';
import type { MultipleSetup } from './setup.ts';

const setup = (min: number, max: number): MultipleSetup => ({ kind: 'multiple', min, max });
const someOptions = fc.integer({ min: 2, max: 12 }).chain((options) => fc.record({
  options: fc.constant(options),
  setup: fc.tuple(fc.integer({ min: 1, max: options }), fc.integer({ min: 1, max: options })).map(([one, other]) => setup(Math.min(one, other), Math.max(one, other))),
}));
const kind = choiceKind(multipleRules, someOptions);
const read = (...options: string[]) => multipleRules.readBallot({ setup: setup(2, 3), options: 4 }, { options });

describe('multiple choice', () => {
  it('P-67 lets a ballot name at least so many options and at most so many, of those that there are', () => {
    const wrong = [[0, 1], [-1, 1], [2, 1], [1, 5], [1.5, 2], [1, 2.5], [Number.NaN, 2], [1, Infinity], [1, 1000]] as const;
    expect(new Set(wrong.map(([min, max]) => multipleRules.readSetup({ setup: setup(min, max), options: 4 })))).toEqual(new Set(['poll-options-invalid']));
    expect(multipleRules.readSetup({ setup: setup(4, 4), options: 4 })).toEqual(setup(4, 4));
  });

  it('P-67 a ballot names each option once, in whatever order', () => {
    expect([read('c', 'a'), read('a', 'c'), read('a', 'b', 'd')]).toEqual([{ kept: 5 }, { kept: 5 }, { kept: 11 }]);
    expect([read('a'), read('a', 'b', 'c', 'd'), read('a', 'b', 'a')]).toEqual(['too-few-options', 'too-many-options', 'option-repeated']);
    expect(multipleRules.showBallot({ setup: setup(2, 3), options: 4 }, 5)).toEqual({ options: ['a', 'c'] });
    for (const ids of wrongChoices) expect(read(...ids)).toBeTypeOf('string');
    expect(read(...Array.from({ length: 1000 }, () => 'a'))).toBe('option-repeated');
    expectOneForm(kind);
  });

  it('P-69 the ballots that name an option are what a recount gives, whatever ballots come and change', () => {
    expect([...multipleRules.marksOf({ setup: setup(2, 3), options: 4 }, 11)]).toEqual([['a', 1], ['b', 1], ['d', 1]]);
    expectRecount(kind);
    expectSameInAnyOrder(kind);
  });
});
