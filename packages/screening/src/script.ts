// Sees characters that hide, reorder or disguise text. Ordinary Arabic, Hebrew, Persian, Hindi, Chinese and emoji pass.
import type { Flag, TextRange } from '@plenary/domain/question/flags';
import { rangesOf, seen } from './flag.ts';
import { screenInvisible } from './invisible.ts';
import { screenMixedScripts } from './mixed-scripts.ts';

/** C0 and C1 controls but tab and line breaks, halves of surrogate pairs, and noncharacters. */
const controls = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+/gu;
const allowedControls = /^[\t\n\r]+$/;

/** Overrides turn text round whatever it is; see "Trojan Source" (CVE-2021-42574) and UTR #36. */
const bidiOverride = /[\u{202D}\u{202E}]/gu;
const bidiOpening = /[\u{202A}\u{202B}\u{202D}\u{202E}\u{2066}-\u{2068}]/u;
const bidiClosing = /[\u{202C}\u{2069}]/u;

/**
 * Marks on one letter: Vietnamese needs two, pointed Hebrew and Arabic up to four, Tibetan and Khmer more.
 * Four on a Latin, Greek or Cyrillic letter, or eight on any, are decoration.
 */
const stackedMarks = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]?(?:(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}])[\p{Mn}\p{Me}]{4,}|[\p{Mn}\p{Me}]{8,})/gu;

/** Flags `control`, `bidi-control`, `zero-width`, `stacked-marks` and `mixed-script`. */
export function screenScript(text: string): Flag[] {
  return [
    ...seen('script', 'control', rangesOf(text, controls).filter(({ start, end }) => !allowedControls.test(text.slice(start, end)))),
    ...seen('script', 'bidi-control', [...rangesOf(text, bidiOverride), ...unclosedDirections(text)]),
    ...screenInvisible(text),
    ...seen('script', 'stacked-marks', rangesOf(text, stackedMarks)),
    ...screenMixedScripts(text),
  ];
}

/** Embeddings and isolates that a line opens and does not close, so that they reorder what is shown after them. */
function unclosedDirections(text: string): TextRange[] {
  const open: TextRange[] = [];
  const unclosed: TextRange[] = [];
  for (const match of text.matchAll(/[\u{202A}-\u{202E}\u{2066}-\u{2069}\n]/gu)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (match[0] === '\n') unclosed.push(...open.splice(0));
    else if (bidiOpening.test(match[0])) open.push(range);
    else if (bidiClosing.test(match[0]) && !open.pop()) unclosed.push(range);
  }
  return [...unclosed, ...open];
}
