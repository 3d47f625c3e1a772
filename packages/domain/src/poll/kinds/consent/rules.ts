// Yes, no or abstain: a ballot names one of them.
import { choiceColumns, choiceMarks, choiceResult, readChoice, showChoice, type ChoiceBallot, type ChoiceResult } from '../choice.ts';
import type { KindRules } from '../kind.ts';
import { consents, type ConsentSetup } from './setup.ts';

export const consentRules: KindRules<ConsentSetup, ChoiceBallot, number, ChoiceResult> = {
  options: [consents.length, consents.length],
  readSetup: ({ setup }) => setup,
  readBallot: (_asked, ballot) => readChoice(consents.length, ballot.options, [1, 1]),
  showBallot: (_asked, kept) => showChoice(consents.length, kept),
  marksOf: (_asked, kept) => choiceMarks(kept),
  resultOf: (_asked, counts) => choiceResult(consents.length, counts),
  columns: choiceColumns,
};
