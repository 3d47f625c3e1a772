// Ballots that name options, for the kinds of poll that ask for them: good ones, and what no poll takes.
import fc from 'fast-check';
import type { ChoiceBallot, ChoiceResult } from '@plenary/domain/poll/kinds/choice';
import type { Asked, KindRules } from '@plenary/domain/poll/kinds/kind';
import { optionIds } from '@plenary/domain/poll/kinds/options';
import type { Kind } from './kind-laws.ts';

/** None, one that is not there, and texts of whatever length and characters. */
export const wrongChoices: readonly (readonly string[])[] = [
  [], ['z'], ['A'], [''], ['a '], ['\u202Ea'], ['__proto__'], ['a'.repeat(10_000)], Array.from({ length: 1000 }, (_, index) => `option-${index}`),
];

export function choiceKind<S extends object>(rules: KindRules<S, ChoiceBallot, number, ChoiceResult>, asked: fc.Arbitrary<Asked<S>>): Kind<S, ChoiceBallot, number, ChoiceResult> {
  return {
    rules,
    asked,
    ballotFor: ({ options }) => fc.record({
      options: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...optionIds(options)).map((id) => [id]) },
        { weight: 3, arbitrary: fc.shuffledSubarray(optionIds(options)) },
        { weight: 1, arbitrary: fc.array(fc.oneof(fc.constantFrom('a', 'b', 'm'), fc.string({ maxLength: 2 })), { maxLength: 4 }) },
      ),
    }),
  };
}
