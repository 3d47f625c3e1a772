// A word of a cloud: as it is kept, and as it is counted.
import { folded } from '../../../core/folded.ts';
import { isReadable } from '../../../core/text.ts';
import { neverAlone } from '../small-words.ts';

/** Punctuation around a word; `C#` and `50%` keep theirs. */
const around = /^[\p{P}\s]+|(?:(?![#%‰])[\p{P}\s])+$/gu;

/** A word or phrase as it is counted, for those that are not too long: without regard to what people write one way or another. */
export function countedAs(word: string): string {
  return folded(word).replaceAll('\u{FE0F}', '').replace(/\p{Pd}/gu, '-').replace(/[\u{2018}\u{2019}\u{2BC}]/gu, '\'').replace(/\s+/gu, ' ').replace(around, '').normalize('NFC');
}

/** Whether a word, counted as it is, says something. */
export const isWord = (word: string, counted: string): boolean => isReadable(word) && counted !== '' && !neverAlone.has(counted);
