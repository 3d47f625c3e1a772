// Rules P-68 and P-69 for quiz questions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceKind, wrongChoices } from '../../../../../testkit/src/choices.ts';
import { expectOneForm, expectRecount, expectSameInAnyOrder } from '../../../../../testkit/src/kind-laws.ts';
import { quizRules } from './rules.ts';
import type { QuizSetup } from './setup.ts';

const setup = (...right: string[]): QuizSetup => ({ kind: 'quiz', right, leaders: false });
const kind = choiceKind(quizRules, fc.integer({ min: 2, max: 12 }).map((options) => ({ setup: setup('a'), options })));
const read = (...options: string[]) => quizRules.readBallot({ setup: setup('a'), options: 3 }, { options });

describe('quiz question', () => {
  it('P-68 has at least one right option and at least one wrong one', () => {
    const readSetup = (...right: string[]) => quizRules.readSetup({ setup: setup(...right), options: 3 });
    const wrong = [[], ['a', 'b', 'c'], ['d'], ['a', 'z'], [''], ['A'], Array.from({ length: 1000 }, (_, index) => `x${index}`)];
    expect(new Set(wrong.map((right) => readSetup(...right)))).toEqual(new Set(['quiz-needs-answer']));
    expect(readSetup('c', 'a', 'c')).toEqual(setup('a', 'c'));
  });

  it('P-68 a ballot names one option, right or wrong', () => {
    expect([read('a'), read('c'), read('a', 'b')]).toEqual([{ kept: 1 }, { kept: 4 }, 'too-many-options']);
    for (const ids of wrongChoices) expect(read(...ids)).toBeTypeOf('string');
    expectOneForm(kind);
  });

  it('P-69 the ballots that name an option are what a recount gives, whatever ballots come and change', () => {
    expectRecount(kind);
    expectSameInAnyOrder(kind);
  });
});
