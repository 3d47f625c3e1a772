// What is wrong with a ballot that somebody wants to send, in a sentence that says what to do.
import type { RefusalCode } from '@plenary/domain/core/codes';
import type { Ballot } from '@plenary/domain/poll/kinds/setups';
import type { useWords } from '../../../../i18n/words.ts';
import { choiceRule } from './choice-rule.ts';
import type { Drafted } from './draft.ts';
import { asProblem } from './problem-codes.ts';

type Say = ReturnType<typeof useWords<'ballot'>>;

/** `turn`: how often one has tried. The same sentence is said again. */
export interface Problem { readonly code: RefusalCode; readonly text: string; readonly turn: number }

export function problemText(t: Say, { setup }: Pick<Drafted, 'setup'>, { code, ballot }: { readonly code: RefusalCode; readonly ballot: Ballot }): string {
  const isHowMany = code === 'no-option' || code === 'too-few-options' || code === 'too-many-options';
  if (isHowMany && setup.kind === 'multiple' && 'options' in ballot) return t('choose.chosen', { count: ballot.options.length, rule: choiceRule(setup, t) });
  return t(`problem.${asProblem(code)}`);
}

const longest = 40;

/** Which of some words a problem is about: those that are too long, or say nothing. Where none is, it is about the first. */
export function wrongWords(words: readonly string[], code: RefusalCode): number[] {
  const isWrong = (word: string): boolean => (code === 'word-too-long' ? word.trim().length > longest : word.trim() !== '' && !/[\p{L}\p{N}]/u.test(word));
  const wrong = words.flatMap((word, index) => (isWrong(word) ? [index] : []));
  return wrong.length > 0 ? wrong : [0];
}
