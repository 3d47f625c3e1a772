// The largest size at which a text fits into its box, and its lines there: pure, so that a hall's screen can be judged in a
// test. Never below the smallest size as long as any arrangement of the same words fits at that size.
import { breakLines, measureText, type Line, type Measure, type MeasuredText } from './break-lines.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface FitLimits {
  readonly minPx: number;
  readonly maxPx: number;
  /** Line height as a multiple of the size: the comfortable one, and the closest that is used before anything goes small. */
  readonly leading: number;
  readonly tightLeading: number;
  readonly maxChars: number;
}

export interface Fitted {
  readonly sizePx: number;
  readonly leading: number;
  readonly lines: readonly Line[];
  /** False when the text had to go below the smallest size. */
  readonly isWithinLimits: boolean;
}

/** At most 40 characters in a line: what the back row reads without losing its line. */
export const hallMaxChars = 40;
/** Extra space after a paragraph, as a share of a line. */
export const paragraphGap = 0.4;
/** Shaping differs a little from the sum of measured words. */
const allowance = 0.985;
const fewLines = 6;
export const roomyLeading = 1.24;
export const tightLeading = 1.12;
/** How high the font's own box is: where lines stand closer than that, the first and the last reach out of theirs. */
const fontBoxEm = 1.31;

export function fitText(text: string, box: Box, how: FitLimits & { readonly measure: Measure }): Fitted {
  const tight = { ...how, leading: how.tightLeading };
  const asWritten = measureText(text, how.measure);
  const flowing = measureText(text.replace(/\s+/g, ' '), how.measure);
  const fitted = largest(asWritten, box, how) ?? largest(asWritten, box, tight) ?? largest(flowing, box, how) ?? largest(flowing, box, tight);
  if (fitted) return fitted;
  const small = largest(flowing, box, { ...tight, minPx: 1, maxPx: how.minPx });
  return { ...(small ?? { sizePx: 1, leading: 1, lines: breakLines(flowing, limitsAt(1, box, how)) }), isWithinLimits: false };
}

/** How high so many lines stand, in px. */
export function heightOf(lines: readonly Line[], sizePx: number, leading: number): number {
  const gaps = Math.max(0, lines.filter((line) => line.endsParagraph).length - 1);
  return (lines.length + gaps * paragraphGap) * sizePx * leading + Math.max(0, fontBoxEm - leading) * sizePx;
}

/** As many first words as fit at the smallest size, with a sign that there is more: for places too low for the whole. */
export function shortenToFit(text: string, box: Box, how: FitLimits & { readonly measure: Measure; readonly sign?: string | undefined }): string {
  const more = how.sign ? `… ${isolated(how.sign)}` : '…';
  const words = text.split(/\s+/);
  const first = (count: number): string => (count < words.length ? `${words.slice(0, count).join(' ')} ${more}` : text);
  const at = { width: box.width, sizePx: how.minPx, leading: how.tightLeading, maxChars: how.maxChars, measure: how.measure };
  let low = 1;
  let high = words.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (heightAt(first(middle), at) <= box.height) low = middle;
    else high = middle - 1;
  }
  return first(low);
}

/** In its own direction, whatever the text around it is written in. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

export interface OneSize extends Pick<FitLimits, 'leading' | 'maxChars'> {
  readonly width: number;
  readonly sizePx: number;
  readonly measure: Measure;
}

/** How high a text stands at one size, in px, with its paragraphs. */
export function heightAt(text: string, { width, sizePx, leading, maxChars, measure }: OneSize): number {
  const lines = breakLines(measureText(text, measure), limitsAt(sizePx, { width, height: 0 }, { maxChars }));
  return heightOf(lines, sizePx, leading);
}

function largest(text: MeasuredText, box: Box, how: FitLimits): Fitted | undefined {
  const at = (sizePx: number): readonly Line[] | undefined => {
    const lines = breakLines(text, limitsAt(sizePx, box, how));
    return heightOf(lines, sizePx, how.leading) <= box.height ? lines : undefined;
  };
  const ceiling = Math.floor(Math.max(how.minPx, Math.min(how.maxPx, largestWithWholeWords(text, box))));
  if (!at(how.minPx)) return undefined;
  let low = how.minPx;
  let high = ceiling;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (at(middle)) low = middle;
    else high = middle;
  }
  const sizePx = at(ceiling) ? ceiling : low;
  return { sizePx, leading: how.leading, lines: balanced(text, { sizePx, box, how }), isWithinLimits: true };
}

/** Beyond this size the longest word would not stand on one line. */
function largestWithWholeWords({ paragraphs }: MeasuredText, { width }: Box): number {
  const longestEm = Math.max(0, ...paragraphs.flat().map(({ widthEm }) => widthEm));
  return longestEm > 0 ? (width * allowance) / longestEm : Infinity;
}

function limitsAt(sizePx: number, box: Box, { maxChars }: Pick<FitLimits, 'maxChars'>): { widthEm: number; maxChars: number } {
  return { widthEm: (box.width / sizePx) * allowance, maxChars };
}

/** A few lines of one paragraph are made about equally long; many lines read better filled. */
function balanced(text: MeasuredText, { sizePx, box, how }: { sizePx: number; box: Box; how: FitLimits }): readonly Line[] {
  const limits = limitsAt(sizePx, box, how);
  const filled = breakLines(text, limits);
  if (filled.length < 2 || filled.length > fewLines || text.paragraphs.length > 1) return filled;
  let best = filled;
  for (let widthEm = limits.widthEm; widthEm > limits.widthEm / 2; widthEm -= limits.widthEm / 40) {
    const lines = breakLines(text, { ...limits, widthEm });
    if (lines.length > filled.length || hasBrokenWord(lines) !== hasBrokenWord(filled)) break;
    best = lines;
  }
  return best;
}

function hasBrokenWord(lines: readonly Line[]): boolean {
  return lines.some((line) => line.after === '' && /[\p{L}\p{N}]$/u.test(line.text));
}
