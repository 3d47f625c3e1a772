// Sees text written mostly in capitals, and heaped exclamation and question marks. Acronyms alone are not shouting.
import type { Flag, TextRange } from '@plenary/domain/question/flags';
import { rangesOf, seen } from './flag.ts';

const cased = /[\p{Lu}\p{Ll}\p{Lt}]/gu;
const capital = /\p{Lu}/gu;
/** A word in capitals; digits, hyphens and apostrophes belong to it. */
const capitalWord = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{Lu}\p{M}\p{N}'’-]*(?![\p{L}\p{M}\p{N}])/gu;
const heapedMarks = /[!?！？؟¡¿‼⁇⁈⁉]{3,}|[!?！？؟](?:\s[!?！？؟])+/gu;

const fewestCasedLetters = 16;
const fewestWords = 4;
const capitalShare = 0.7;

/** Flags `capitals` and `repeated-marks`. */
export function screenShouting(text: string): Flag[] {
  return [...seen('shouting', 'capitals', shouted(text)), ...seen('shouting', 'repeated-marks', rangesOf(text, heapedMarks))];
}

function shouted(text: string): TextRange[] {
  const letters = text.match(cased)?.length ?? 0;
  if (letters < fewestCasedLetters) return [];
  if ((text.match(capital)?.length ?? 0) < letters * capitalShare) return [];
  const words = rangesOf(text, capitalWord);
  return words.length < fewestWords ? [] : joinNeighbours(text, words);
}

/** Words with nothing but spaces and punctuation between them are one stretch. */
function joinNeighbours(text: string, words: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, word.start))) last.end = word.end;
    else joined.push({ ...word });
  }
  return joined;
}
