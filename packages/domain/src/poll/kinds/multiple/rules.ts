// Multiple choice: a ballot names some options, each once.
import { choiceColumns, choiceMarks, choiceResult, readChoice, showChoice, type ChoiceBallot, type ChoiceResult } from '../choice.ts';
import type { KindRules } from '../kind.ts';
import { mostOptions } from '../options.ts';
import type { MultipleSetup } from './setup.ts';

export const multipleRules: KindRules<MultipleSetup, ChoiceBallot, number, ChoiceResult> = {
  options: [2, mostOptions],
  readSetup({ setup, options }) {
    const { min, max } = setup;
    const fits = Number.isInteger(min) && Number.isInteger(max) && min >= 1 && min <= max && max <= options;
    return fits ? setup : 'poll-options-invalid';
  },
  readBallot: ({ setup, options }, ballot) => readChoice(options, ballot.options, [setup.min, setup.max]),
  showBallot: ({ options }, kept) => showChoice(options, kept),
  marksOf: (_asked, kept) => choiceMarks(kept),
  resultOf: ({ options }, counts) => choiceResult(options, counts),
  columns: choiceColumns,
};
