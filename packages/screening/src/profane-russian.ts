// Finds profane Russian words, also when disguised with Latin letters, figures, stars, spaces or held letters.
import type { TextRange } from '@plenary/domain/question/flags';
import { foldLetters, originalRange, readAsCyrillic } from './normalise.ts';
import { isProfaneRussian, russianWords } from './russian-vocabulary.ts';
import { isStarredOut, spacedCyrillicRuns, withoutHeld } from './spellings.ts';

const token = /[\p{L}\p{N}@$*]+/gu;
/** Other languages in Cyrillic have other words of these letters. */
const otherLanguages = new Set(['bg', 'mk', 'sr', 'mn', 'kk', 'ky', 'tt', 'tg', 'ba', 'cv', 'os']);

/** Share the words, but have letters of their own ("підорювати") that are no disguise of Russian ones. */
const ownLetters = new Set(['uk', 'be']);

/** Stretches of the text as written. `spoken` is the language that it is in. */
export function profaneRussian(text: string, spoken: string | undefined): TextRange[] {
  if (otherLanguages.has(spoken ?? '') || !/\p{Script=Cyrillic}/u.test(text)) return [];
  const folded = foldLetters(text);
  const reading = ownLetters.has(spoken ?? '') ? folded.text : readAsCyrillic(folded.text);
  const hits = Array.from(reading.matchAll(token), (match) => ({ word: match[0], start: match.index, end: match.index + match[0].length })).filter(({ word }) => isProfane(word));
  const spaced = spacedCyrillicRuns(reading)
    .filter(({ letters }) => russianWords.has(letters))
    .map(({ positions }) => ({ start: positions[0] ?? 0, end: (positions.at(-1) ?? 0) + 1 }));
  return [...hits, ...spaced].map(({ start, end }) => originalRange(folded, start, end));
}

function isProfane(word: string): boolean {
  const bare = word.replace(/^\*+|\*+$/gu, '');
  return withoutHeld(bare).some(isProfaneRussian) || isStarredOut(bare, russianWords, 3);
}
