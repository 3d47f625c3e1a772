// Makes flags that keep the promises of the data type: ranges sorted, merged where they touch, at most fifty, inside the text.
import type { Flag, FlagKind, TextRange } from '@plenary/domain/question/flags';
import { sureness } from './sureness.ts';

const maxRanges = 50;

/** A flag of this kind, or none where nothing was seen. */
export function seen(kind: FlagKind, detail: string, ranges: readonly TextRange[]): Flag[] {
  const merged = mergeRanges(ranges);
  return merged.length === 0 ? [] : [{ kind, detail, ranges: merged.slice(0, maxRanges), score: sureness(kind, detail) }];
}

/** Sorted copies without overlaps; ranges that touch become one; empty ones are dropped. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (range.end <= range.start) continue;
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ start: range.start, end: range.end });
  }
  return merged;
}

/** Where a global pattern matches. */
export function rangesOf(text: string, pattern: RegExp): TextRange[] {
  return Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));
}
