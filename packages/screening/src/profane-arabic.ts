// Finds profane Arabic words, without minding vowels, spelling variants, held letters, spaces between letters, and what is written together with a word.
import type { TextRange } from '@plenary/domain/question/flags';
import { arabicPhrases, arabicWords } from './arabic-vocabulary.ts';
import { foldLetters, originalRange } from './normalise.ts';
import { withoutHeld } from './spellings.ts';

type Word = { readonly start: number; readonly end: number; readonly plain: string };

/** Letters that writers interchange: forms of alef (folding takes their marks), alef maksura, teh marbuta, Persian kaf and yeh, keshideh. */
const variants: Readonly<Record<string, string>> = { 'ٱ': 'ا', 'ى': 'ي', 'ة': 'ه', 'ک': 'ك', 'ی': 'ي', 'ۀ': 'ه', 'ہ': 'ه' };
/**
 * What is written together with the word that follows: "and", the article, the article after another small word, the call. A small word alone is not
 * undone: with one, a word of the list may be another word ("pride", "of oak").
 */
const prefix = /^(?:و?(?:[بكف]?ال|لل)|و|يا)/u;
/** Other languages in Arabic letters have other words of them. */
const otherLanguages = new Set(['fa', 'ur', 'ku', 'ckb', 'ps', 'prs', 'sd', 'ug', 'pnb', 'ms']);
const run = /(?<![\p{L}\p{N}])\p{Script=Arabic}(?:[\s._*·/|-]{1,3}\p{Script=Arabic}(?![\p{L}\p{N}])){2,}/gu;

/** One code unit for one, tatweel aside, which stays and is dropped from words. */
export function plainArabic(folded: string): string {
  return folded.replace(/[ٱىةکیۀہ]/gu, (char) => variants[char] ?? char);
}

/** Stretches of the text as written. `spoken` is the language that it is in. */
export function profaneArabic(text: string, spoken: string | undefined): TextRange[] {
  if (otherLanguages.has(spoken ?? '') || !/\p{Script=Arabic}/u.test(text)) return [];
  const folded = foldLetters(text);
  const plain = plainArabic(folded.text);
  const words = Array.from(plain.matchAll(/[\p{Script=Arabic}ـ]+/gu), (match) => ({ start: match.index, end: match.index + match[0].length, plain: match[0].replaceAll('ـ', '') }));
  const hits = [...words.filter((word) => isProfane(word.plain)), ...phrasesIn(words), ...spacedIn(plain)];
  return hits.map(({ start, end }) => originalRange(folded, start, end));
}

function isProfane(plain: string): boolean {
  return withoutHeld(plain).some((word) => arabicWords.has(word) || arabicWords.has(word.replace(prefix, '')));
}

function phrasesIn(words: readonly Word[]): TextRange[] {
  return words.flatMap(({ start, plain }, index) => {
    const phrase = arabicPhrases.find((parts) => parts.every((part, offset) => isPart(words[index + offset]?.plain ?? '', part, offset === 0)));
    const last = phrase && words[index + phrase.length - 1];
    return last && plain !== '' ? [{ start, end: last.end }] : [];
  });
}

const isPart = (word: string, part: string, isFirst: boolean): boolean => word === part || (isFirst && word.replace(/^[وف]|^يا/u, '') === part);

/** Letters on their own with spaces or signs between them. */
function spacedIn(plain: string): TextRange[] {
  return Array.from(plain.matchAll(run)).flatMap((match) => (isProfane(match[0].replace(/[^\p{L}]/gu, '')) ? [{ start: match.index, end: match.index + match[0].length }] : []));
}
