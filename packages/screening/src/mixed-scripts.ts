// Sees words in which letters of one alphabet pose as letters of another ("mіgrants" with a Cyrillic і).
// A word may mix alphabets openly: "SIM-карта", "µg", "Δt", "COVID疫情", "الـIOM" pass.
import type { Flag } from '@plenary/domain/question/flags';
import { rangesOf, seen } from './flag.ts';

/** Letters of an alphabet that can be taken for another's, from Unicode's confusables (UTS #39). */
const alphabets = [
  { name: 'latin', member: /\p{Script=Latin}/u, lookalikes: /^[AaBCcEeGHIiJjKMNOoPpSsTVvXxYyduhwklrngu]+$/u },
  { name: 'cyrillic', member: /\p{Script=Cyrillic}/u, lookalikes: /^[АаВСсЕеЅѕІіЈјКкМмНнОоРрТтХхУуԁһԛԝҮүгԌ]+$/u },
  { name: 'greek', member: /\p{Script=Greek}/u, lookalikes: /^[ΑαΒΕΖΗΙιΚκΜΝνΟοΡρΤΥυΧχϹϲϳ]+$/u },
  { name: 'armenian', member: /\p{Script=Armenian}/u, lookalikes: /^[ՕօՏՍսզհոցքց]+$/u },
  { name: 'cherokee', member: /\p{Script=Cherokee}/u, lookalikes: /^\p{L}+$/u },
] as const;

/** Two letters of two alphabets are a unit or a symbol ("μs"), not a disguise. */
const word = /[\p{L}\p{M}]{3,}/gu;
const marks = /[\p{M}\p{Lm}]/gu;

/** Flags `mixed-script`. */
export function screenMixedScripts(text: string): Flag[] {
  return seen('script', 'mixed-script', rangesOf(text, word).filter(({ start, end }) => isDisguised(text.slice(start, end))));
}

/** Whether the letters of a word's rarer alphabets could all be read as letters of its main one. */
function isDisguised(wordAsWritten: string): boolean {
  const letters = Array.from(wordAsWritten.normalize('NFD').replace(marks, ''));
  const parts = alphabets
    .map((alphabet) => ({ alphabet, letters: letters.filter((char) => alphabet.member.test(char)) }))
    .filter((part) => part.letters.length > 0)
    .toSorted((a, b) => b.letters.length - a.letters.length);
  if (parts.length < 2) return false;
  const [main, ...rarer] = parts;
  if (rarer.every(posing)) return true;
  return main !== undefined && rarer.every((part) => part.letters.length === main.letters.length) && posing(main);
}

function posing(part: { alphabet: (typeof alphabets)[number]; letters: readonly string[] }): boolean {
  return part.alphabet.lookalikes.test(part.letters.join(''));
}
