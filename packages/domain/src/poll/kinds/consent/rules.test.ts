// Rules P-66 and P-69 for yes, no and abstain.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceKind, wrongChoices } from '../../../../../testkit/src/choices.ts';
import { expectOneForm, expectRecount, expectSameInAnyOrder } from '../../../../../testkit/src/kind-laws.ts';
import { consentRules } from './rules.ts';
import type { ConsentSetup } from './setup.ts';

const setup: ConsentSetup = { kind: 'consent' };
const kind = choiceKind(consentRules, fc.constant({ setup, options: 3 }));
const read = (...options: string[]) => consentRules.readBallot({ setup, options: 3 }, { options });

describe('yes, no or abstain', () => {
  it('P-66 a ballot names one of three: yes, no, abstain', () => {
    expect(consentRules.options).toEqual([3, 3]);
    expect(consentRules.columns?.of({ setup, options: 3 })).toEqual(['a', 'b', 'c']);
    expect([read('a'), read('b'), read('c'), read('d'), read('yes'), read('a', 'c')]).toEqual([{ kept: 1 }, { kept: 2 }, { kept: 4 }, 'option-unknown', 'option-unknown', 'too-many-options']);
    for (const ids of wrongChoices) expect(read(...ids)).toBeTypeOf('string');
    expectOneForm(kind);
  });

  it('P-69 the ballots that name an option are what a recount gives, whatever ballots come and change', () => {
    expectRecount(kind);
    expectSameInAnyOrder(kind);
  });
});
