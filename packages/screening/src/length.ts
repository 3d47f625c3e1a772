// Sees questions without words, too short to be one, too long to be read out, and held-down keys.
import type { Flag } from '@plenary/domain/question/flags';
import { rangesOf, seen } from './flag.ts';
import { sureness } from './sureness.ts';

/** About the length of "Who pays us?"; a Chinese, Japanese or Korean character says as much as three letters. */
const fewestLetters = 9;
const lettersPerIdeograph = 3;
/** About a minute and a half read aloud at conference pace (some 100 words a minute, as interpreters ask). */
const mostCharacters = 800;

const letter = /\p{L}/gu;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const heldKey = /([\p{L}\p{S}])\1{5,}/gu;

/** One flag for each of `no-words`, `too-short`, `very-long`, `repeated-character`. */
export function screenLength(text: string): Flag[] {
  return [...screenWeight(text), ...seen('length', 'repeated-character', rangesOf(text, heldKey))];
}

function screenWeight(text: string): Flag[] {
  const ideographs = text.match(ideograph)?.length ?? 0;
  const letters = text.match(letter)?.length ?? 0;
  if (letters === 0) return [{ kind: 'length', detail: 'no-words', ranges: [], score: sureness('length', 'no-words') }];
  if (letters + ideographs * (lettersPerIdeograph - 1) < fewestLetters) return [{ kind: 'length', detail: 'too-short', ranges: [], score: sureness('length', 'too-short') }];
  const characters = Array.from(text);
  if (characters.length <= mostCharacters) return [];
  return seen('length', 'very-long', [{ start: characters.slice(0, mostCharacters).join('').length, end: text.length }]);
}
