// Sees the same word, or the same few words, said many times over.
import type { Flag, TextRange } from '@plenary/domain/question/flags';
import { seen } from './flag.ts';

const word = /[\p{L}\p{M}\p{N}\u{200C}\u{200D}]+/gu;
/** "Never, never, never again" is rhetoric; five times is not. */
const mostTimes = 4;
/** The longest phrase looked for, in words. */
const longestPhrase = 6;

/** Flags `words`: the whole stretch in which a word or phrase follows itself five times or more. */
export function screenRepetition(text: string): Flag[] {
  const words = Array.from(text.matchAll(word), (match) => ({ start: match.index, end: match.index + match[0].length, folded: match[0].toLowerCase() }));
  const ranges: TextRange[] = [];
  for (let size = 1; size <= longestPhrase; size += 1) ranges.push(...stretches(words, size));
  return seen('repetition', 'words', ranges);
}

/** One pass: how long each word has equalled the one `size` words before it. */
function stretches(words: readonly { start: number; end: number; folded: string }[], size: number): TextRange[] {
  const found: TextRange[] = [];
  let from = 0;
  for (let at = size; at <= words.length; at += 1) {
    const now = words[at];
    if (now && now.folded === words[at - size]?.folded) continue;
    const first = words[from];
    const last = words[at - 1];
    if (first && last && at - from > mostTimes * size) found.push({ start: first.start, end: last.end });
    from = at - size + 1;
  }
  return found;
}
