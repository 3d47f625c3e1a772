// Rules P-65 and P-69 for single choice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceKind, wrongChoices } from '../../../../../testkit/src/choices.ts';
import { expectOneForm, expectRecount, expectSameInAnyOrder } from '../../../../../testkit/src/kind-laws.ts';
import { singleRules } from './rules.ts';
import type { SingleSetup } from './setup.ts';

const setup: SingleSetup = { kind: 'single' };
const kind = choiceKind(singleRules, fc.integer({ min: 2, max: 12 }).map((options) => ({ setup, options })));
const read = (...options: string[]) => singleRules.readBallot({ setup, options: 3 }, { options });

describe('single choice', () => {
  it('P-65 a ballot names one of the options', () => {
    expect(['a', 'b', 'c'].map((id) => read(id))).toEqual([{ kept: 1 }, { kept: 2 }, { kept: 4 }]);
    expect([read('a', 'b'), read('a', 'a'), ...wrongChoices.map((ids) => read(...ids))]).toEqual(['too-many-options', 'option-repeated', ...wrongChoices.map((ids) => (ids.length === 0 ? 'no-option' : 'option-unknown'))]);
    expectOneForm(kind);
  });

  it('P-69 the ballots that name an option are what a recount gives, whatever ballots come and change', () => {
    expect(singleRules.resultOf({ setup, options: 3 }, new Map([['c', 2]]), 2)).toEqual({ counts: [0, 0, 2] });
    expectRecount(kind);
    expectSameInAnyOrder(kind);
  });
});
