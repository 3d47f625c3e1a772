// Word cloud: a ballot holds some words or short phrases; those that differ only in how they are written are counted as one.
import type { RefusalCode } from '../../../core/codes.ts';
import { plainLine } from '../../../core/plain.ts';
import type { Asked, Counts, KindRules } from '../kind.ts';
import type { CloudSetup } from './setup.ts';
import type { CloudBallot, CloudResult } from './shape.ts';
import { countedAs, isWord } from './words.ts';

const mostWords = 5;
const wordLength = 40;
/** More than any screen has room for. */
const mostShown = 60;

/** Between a word as it is counted and as it was written; no text has it. */
const seam = '\u{0}';

function readWords({ setup }: Asked<CloudSetup>, raw: readonly string[]): { kept: string[] } | RefusalCode {
  if (raw.length > setup.words) return 'too-many-words';
  const words = new Map<string, string>();
  for (const each of raw) {
    const word = plainLine(each);
    // Before anything else is looked at: some long words take seconds.
    if (word.length > wordLength) return 'word-too-long';
    const counted = countedAs(word);
    if (!isWord(word, counted)) return 'word-empty';
    if (!words.has(counted)) words.set(counted, word);
  }
  return words.size === 0 ? 'word-empty' : { kept: [...words.values()] };
}

interface Word { readonly counted: string; count: number; text: string; most: number }

/** Marks in an order of their own, so that sums of weighted counts are the same whoever counts, and the first of equally frequent spellings is. */
function wordsIn(counts: Counts): Word[] {
  const words = new Map<string, Word>();
  for (const mark of [...counts.keys()].toSorted()) {
    const times = counts.get(mark) ?? 0;
    if (times <= 0) continue;
    const at = mark.indexOf(seam);
    const counted = mark.slice(0, at);
    const word = words.get(counted) ?? { counted, count: 0, text: '', most: 0 };
    word.count += times;
    if (times > word.most) [word.most, word.text] = [times, mark.slice(at + 1)];
    words.set(counted, word);
  }
  return [...words.values()];
}

function cloudResult(counts: Counts): CloudResult {
  const words = wordsIn(counts);
  // Sorting is stable: equally frequent words stay in their order.
  const shown = words.toSorted((a, b) => b.count - a.count).slice(0, mostShown);
  return { words: shown.map(({ text, count }) => ({ text, count })), different: words.length };
}

export const cloudRules: KindRules<CloudSetup, CloudBallot, readonly string[], CloudResult> = {
  options: [0, 0],
  readSetup({ setup }) {
    return Number.isInteger(setup.words) && setup.words >= 1 && setup.words <= mostWords ? setup : 'words-invalid';
  },
  readBallot: (asked, { words }) => readWords(asked, words),
  showBallot: (_asked, kept) => ({ words: [...kept] }),
  marksOf: (_asked, kept) => kept.map((word) => [`${countedAs(word)}${seam}${word}`, 1]),
  resultOf: (_asked, counts) => cloudResult(counts),
  entryOf: (mark) => mark.slice(0, mark.indexOf(seam)),
};
