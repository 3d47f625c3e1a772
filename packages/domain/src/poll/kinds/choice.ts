// Ballots that name some of the options: what single and multiple choice, consent and quiz questions have in common.
import * as z from 'zod/mini';
import type { RefusalCode } from '../../core/codes.ts';
import type { Asked, Counts } from './kind.ts';
import { mostOptions, optionIds, optionIndex } from './options.ts';

/** Option ids. */
export const choiceBallotSchema = z.object({ options: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(1000)) });
export type ChoiceBallot = z.infer<typeof choiceBallotSchema>;

/** How many ballots name each option, in the options' order. */
export const choiceResultSchema = z.object({ counts: z.array(z.number()) });
export type ChoiceResult = z.infer<typeof choiceResultSchema>;

/** Bits of the options that a ballot names, between `least` and `most` of them. */
export function readChoice(options: number, named: readonly string[], [least, most]: readonly [number, number]): { kept: number } | RefusalCode {
  if (named.length === 0) return 'no-option';
  let kept = 0;
  for (const id of named) {
    const index = optionIndex(id, options);
    if (index < 0) return new Set(named).size === named.length ? 'option-unknown' : 'option-repeated';
    if ((kept >> index) & 1) return 'option-repeated';
    kept |= 1 << index;
  }
  if (named.length > most) return 'too-many-options';
  return named.length < least ? 'too-few-options' : { kept };
}

export const showChoice = (options: number, kept: number): ChoiceBallot => ({ options: optionIds(options).filter((_, index) => (kept >> index) & 1) });

/** One each: a million ballots share them. */
const onceEach: readonly (readonly [string, number])[] = optionIds(mostOptions).map((id) => [id, 1]);

export const choiceMarks = (kept: number): readonly (readonly [string, number])[] => onceEach.filter((_, index) => (kept >> index) & 1);

export const choiceResult = (options: number, counts: Counts): ChoiceResult => ({ counts: optionIds(options).map((id) => counts.get(id) ?? 0) });

/** Each option is a column of a split. */
export const choiceColumns = {
  of: ({ options }: Asked<unknown>): string[] => optionIds(options),
  columnOf: (_asked: Asked<unknown>, mark: string): string => mark,
};
