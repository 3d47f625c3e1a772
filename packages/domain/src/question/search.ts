// Finds words in texts as people write them: without regard to case, accents, vowel signs of Arabic and letters that its writers
// interchange. Each text is folded once, however often it is looked through.
import { folded } from '../core/folded.ts';

/** More than anybody types: the rest of a query is not looked for. */
const mostWords = 8;

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
