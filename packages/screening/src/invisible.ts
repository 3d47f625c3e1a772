// Sees characters without any width that do no work where they stand; joiners in the scripts and emoji that need them pass.
import { emojiPart, joinerScripts, pictograph } from '@plenary/domain/core/skeleton';
import type { Flag, TextRange } from '@plenary/domain/question/flags';
import { seen } from './flag.ts';

/** Zero-width space and joiners, word joiner, invisible operators, byte order mark, Hangul fillers, Mongolian separator, tags. */
const invisible = /[\u{180E}\u{200B}-\u{200D}\u{2060}-\u{2064}\u{FEFF}\u{3164}\u{FFA0}\u{E0001}\u{E0020}-\u{E007F}]+/gu;

/** Scripts written without spaces, where a zero-width space marks where a line may break. */
const spacelessScripts = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The tags of a regional flag such as Scotland's end with a cancel tag, after a black flag. */
const flagTags = /^[\u{E0020}-\u{E007E}]{2,7}\u{E007F}$/u;
const blackFlag = '\u{1F3F4}';

/** Flags `zero-width`. */
export function screenInvisible(text: string): Flag[] {
  const ranges: TextRange[] = [];
  for (const match of text.matchAll(invisible)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (!doesWork(text, range)) ranges.push(range);
  }
  return seen('script', 'zero-width', ranges);
}

function doesWork(text: string, { start, end }: TextRange): boolean {
  const run = text.slice(start, end);
  const previous = before(text, start);
  const next = after(text, end);
  switch (run) {
    case '\u{200C}':
      return joinerScripts.test(previous);
    case '\u{200D}':
      return joinerScripts.test(previous) || joinerScripts.test(next) || (emojiPart.test(previous) && pictograph.test(next));
    case '\u{200B}':
      return spacelessScripts.test(previous) || spacelessScripts.test(next);
    case '\u{FEFF}':
      return start === 0;
    default:
      return flagTags.test(run) && previous === blackFlag;
  }
}

function before(text: string, position: number): string {
  const pair = text.slice(Math.max(0, position - 2), position);
  return Array.from(pair).at(-1) ?? '';
}

function after(text: string, position: number): string {
  return Array.from(text.slice(position, position + 2))[0] ?? '';
}
