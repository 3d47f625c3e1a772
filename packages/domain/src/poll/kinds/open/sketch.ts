// What two answers are compared by: the stems of their telling words, and whether they deny something.
import { folded } from '../../../core/folded.ts';
import { denies, tellingOf } from '../small-words.ts';

/** `isSpaced`: written in a script that sets words apart. */
export interface Sketch { readonly stems: readonly string[]; readonly denies: boolean; readonly isSpaced: boolean }

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Cutting words off after so many letters does for most languages what their grammar would do better (McNamee, Nicholas and Mayfield 2009). */
const stemLength = 5;
/** Each once; what a longer answer says after so many is not looked at. */
const mostStems = 40;

/** Of an answer without a telling word, all its words; of one without words, itself. */
export function sketchOf(text: string): Sketch {
  const plain = folded(text);
  const words = plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const telling = tellingOf(words);
  const stems = (telling.length > 0 ? telling : words).flatMap(stemsOf);
  return {
    stems: stems.length > 0 ? [...new Set(stems)].slice(0, mostStems) : [plain],
    denies: denies(plain, words),
    isSpaced: !unspaced.test(plain),
  };
}

/** A word without article, plural and ending; pairs of characters in scripts without spaces between words. */
const stemsOf = (word: string): string[] => (unspaced.test(word) ? pairsOf([...word]) : [bare(word).slice(0, stemLength)]);

function bare(word: string): string {
  const withArticle = /^(?:[وفبك]?ال|لل)(?=.{3})/u.exec(word);
  if (withArticle) return word.slice(withArticle[0].length);
  return word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word;
}

const pairsOf = (characters: readonly string[]): string[] =>
  characters.length < 2 ? [...characters] : characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
