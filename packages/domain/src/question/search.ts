// Finds words in texts as people write them: without regard to case, accents, vowel signs of Arabic and letters that its writers
// interchange. Each text is folded once, however often it is looked through.

/** Accents, tatweel, Arabic vowel signs, and marks that nobody types. */
const optionalMarks = /\u{640}|[\u{200B}-\u{200F}]|[\u{300}-\u{36F}\u{610}-\u{61A}\u{64B}-\u{65F}\u{670}]/gu;
/** Alef maksura as yeh, teh marbuta as heh, Persian kaf and yeh as the Arabic ones. */
const interchanged: Readonly<Record<string, string>> = { '\u0649': '\u064A', '\u0629': '\u0647', '\u06A9': '\u0643', '\u06CC': '\u064A' };
const isAscii = /^[\u{1}-\u{7F}]*$/u;

/** More than anybody types: the rest of a query is not looked for. */
const mostWords = 8;

/** A text as it is compared. */
export function folded(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').toLowerCase().replace(optionalMarks, '').replace(/[\u0649\u0629\u06A9\u06CC]/gu, (letter) => interchanged[letter] ?? letter);
}

/** What a query looks for; nothing of what holds neither letter nor number. */
export function wordsIn(query: string): readonly string[] {
  return [...new Set(folded(query).split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== ''))].slice(0, mostWords);
}

interface Texted { readonly text: string }

const kept = new WeakMap<Texted, { text: string; folded: string }>();

/** Whether a question holds every word, whole or as a part of one. */
export function holdsWords(question: Texted, words: readonly string[]): boolean {
  const known = kept.get(question);
  const held = known?.text === question.text ? known : { text: question.text, folded: folded(question.text) };
  if (held !== known) kept.set(question, held);
  return words.every((word) => held.folded.includes(word));
}
