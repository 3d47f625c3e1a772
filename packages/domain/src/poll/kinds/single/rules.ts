// Single choice: a ballot names one option.
import { choiceColumns, choiceMarks, choiceResult, readChoice, showChoice, type ChoiceBallot, type ChoiceResult } from '../choice.ts';
import type { KindRules } from '../kind.ts';
import { mostOptions } from '../options.ts';
import type { SingleSetup } from './setup.ts';

export const singleRules: KindRules<SingleSetup, ChoiceBallot, number, ChoiceResult> = {
  options: [2, mostOptions],
  readSetup: ({ setup }) => setup,
  readBallot: ({ options }, ballot) => readChoice(options, ballot.options, [1, 1]),
  showBallot: ({ options }, kept) => showChoice(options, kept),
  marksOf: (_asked, kept) => choiceMarks(kept),
  resultOf: ({ options }, counts) => choiceResult(options, counts),
  columns: choiceColumns,
};
