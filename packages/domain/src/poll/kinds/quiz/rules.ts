// A quiz question: a ballot names one option; at least one option is right, and not all are.
import { choiceColumns, choiceMarks, choiceResult, readChoice, showChoice, type ChoiceBallot, type ChoiceResult } from '../choice.ts';
import type { KindRules } from '../kind.ts';
import { mostOptions, optionIndex } from '../options.ts';
import type { QuizSetup } from './setup.ts';

export const quizRules: KindRules<QuizSetup, ChoiceBallot, number, ChoiceResult> = {
  options: [2, mostOptions],
  readSetup({ setup, options }) {
    const right = [...new Set(setup.right)].toSorted();
    const known = right.every((id) => optionIndex(id, options) >= 0);
    return known && right.length >= 1 && right.length < options ? { ...setup, right } : 'quiz-needs-answer';
  },
  readBallot: ({ options }, ballot) => readChoice(options, ballot.options, [1, 1]),
  showBallot: ({ options }, kept) => showChoice(options, kept),
  marksOf: (_asked, kept) => choiceMarks(kept),
  resultOf: ({ options }, counts) => choiceResult(options, counts),
  columns: choiceColumns,
};
