// The last lines of captions that stand in a place, each whole: older ones go as newer ones come. Pure, so that it can be judged in a test.
import { breakLines, measureText, type Measure } from '../../../ui/fit/break-lines.ts';
import { hallMaxChars, type Box } from '../../../ui/fit/fit-text.ts';

export interface CaptionRow {
  /** Which of the texts it is a part of. */
  readonly of: number;
  readonly text: string;
}

export const captionLeading = 1.3;
/** Shaping differs a little from the sum of measured words. */
const allowance = 0.985;

export function fitCaptions(texts: readonly string[], box: Box, { sizePx, measure }: { readonly sizePx: number; readonly measure: Measure }): readonly CaptionRow[] {
  const most = Math.floor(box.height / (sizePx * captionLeading));
  const limits = { widthEm: (box.width / sizePx) * allowance, maxChars: hallMaxChars };
  const rows = texts.flatMap((text, of) => breakLines(measureText(text, measure), limits).map((line) => ({ of, text: line.text })));
  return most > 0 ? rows.slice(-most) : [];
}
