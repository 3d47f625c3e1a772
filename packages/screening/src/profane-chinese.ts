// Finds profane Chinese terms, simplified or traditional, also with spaces or signs between their characters.
import type { TextRange } from '@plenary/domain/question/flags';
import { chineseTerms, innocentChinese, simplify } from './chinese-vocabulary.ts';
import { foldLetters, originalRange } from './normalise.ts';

/** Japanese and Korean have other words of these characters. */
const otherLanguages = new Set(['ja', 'ko']);
/** What disguise puts between two characters of a term; the marks that end a phrase are none of it. */
const between = String.raw`[\s._*·~+|/\\-]{0,3}`;
const terms = new RegExp(chineseTerms.toSorted((a, b) => b.length - a.length).map((term) => Array.from(term).join(between)).join('|'), 'gu');

/** Stretches of the text as written. `spoken` is the language that it is in. */
export function profaneChinese(text: string, spoken: string | undefined): TextRange[] {
  if (otherLanguages.has(spoken ?? '') || !/\p{Script=Han}/u.test(text)) return [];
  const folded = foldLetters(text);
  const plain = simplify(folded.text).replace(innocentChinese, (word) => '。'.repeat(word.length));
  return Array.from(plain.matchAll(terms), (match) => originalRange(folded, match.index, match.index + match[0].length));
}
