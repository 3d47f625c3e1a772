// Sees a text that is surely written in another language than was declared, and tells the language by which its words are judged.
import type { Flag } from '@plenary/domain/question/flags';
import { detectLanguage, knownLanguage } from './detect-language.ts';
import { likely, possible } from './sureness.ts';

/** Shorter texts, names and quotations say too little. A Chinese, Japanese or Korean character counts as three letters. */
const fewestLetters = 24;
const fewestWords = 5;
/** How much better the language must fit than the declared one, to be told of and to be judged by. */
const surelyAhead = 0.06;
const clearlyAhead = 0.15;

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** What may stand in any language: quotations, addresses, acronyms and symbols, and names, which are capitalised within a sentence. */
const quotations = /«[^«»]{0,500}»|“[^“”]{0,500}”|„[^„“”]{0,500}[“”]|"[^"]{0,500}"|「[^「」]{0,500}」/gu;
const address = /[@/]|\p{L}\.\p{L}/u;
const names = /(?<![.!?¿¡…:«"“]\s{0,3}|^\s{0,3}|[\p{L}\p{M}\p{N}])(?:\p{L}{1,2}['’])?\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gmu;

/**
 * Flags a text as being in another language than declared (BCP 47): `detail` is the language it is in. The whole text tells, so nothing in it is marked.
 * Silent where the text is short or mixed, and where the detector does not know the declared language.
 */
export function screenLanguage(text: string, declared: string | undefined): Flag[] {
  const said = knownLanguage(declared);
  if (said === undefined) return [];
  const parts = tellingParts(text);
  const found = parts.map((part) => detectLanguage(part, said));
  const [whole] = found;
  if (!whole || !found.every((part) => part?.language === whole.language && part.isReliable && part.ahead >= surelyAhead)) return [];
  if (whole.language === said) return [];
  return [{ kind: 'language', detail: whole.language, ranges: [], score: whole.ahead >= clearlyAhead ? likely : possible }];
}

/** The text without what may stand in any language, and each half of it; nothing where it is too short. */
function tellingParts(text: string): string[] {
  const plain = evenlyCased(text).replace(quotations, ' ').split(/\s+/u).filter((word) => !address.test(word));
  const prose = plain.join(' ').replace(names, ' ').replace(/ +/gu, ' ').trim();
  const characters = prose.match(wide)?.length ?? 0;
  const words = prose.split(' ').filter((word) => /\p{L}/u.test(word));
  const letters = (prose.match(/\p{L}/gu)?.length ?? 0) + 2 * characters;
  if (letters < fewestLetters || words.length + characters / 2 < fewestWords) return [];
  const middle = characters * 2 > prose.length ? Math.floor(prose.length / 2) : words.slice(0, Math.ceil(words.length / 2)).join(' ').length;
  return [prose, prose.slice(0, middle), prose.slice(middle)];
}

/** In a text mostly of capitals they tell no names. */
function evenlyCased(text: string): string {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > (text.match(/\p{Ll}/gu)?.length ?? 0) ? text.toLowerCase() : text;
}

/** The language by whose lists a text is judged: what it is written in where that is plain, otherwise the declared one. */
export function languageOf(text: string, declared: string | undefined): string | undefined {
  const said = declared?.toLowerCase().split('-')[0] || undefined;
  const found = detectLanguage(text, knownLanguage(declared));
  if (!found) return said;
  if (said !== undefined && knownLanguage(said) === undefined) return found.isReliable && found.ahead >= 0.7 ? found.language : said;
  return said === undefined || (found.isReliable && found.ahead >= surelyAhead) ? found.language : said;
}
