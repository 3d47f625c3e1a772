// Lays a poll out for a hall: the largest letters at which its title and all its bars fit, in one column or two.
import { breakLines, measureText, type Measure } from '../fit/break-lines.ts';
import { hallMaxChars, type Box } from '../fit/fit-text.ts';

export interface PollLayout {
  readonly titlePx: number;
  readonly rowPx: number;
  readonly columns: 1 | 2;
  /** How many lines a label, and how many the title may take: past them it ends in an ellipsis. */
  readonly labelLines: number;
  readonly titleLines: number;
}

export interface PollText {
  readonly title: string;
  readonly options: readonly string[];
}

/** Sizes of a row in em of its letters; the styles use the same. */
export const rowEm = { letter: 2.1, padding: 0.5, figure: 4.4, gap: 0.5, leading: 1.18, blockPadding: 0.72, least: 2.2 } as const;
const titleLeading = 1.2;
const titleShare = 1.3;
const titleGapEm = 0.8;
const columnGapEm = 1.2;
const allowance = 0.985;
const step = 0.97;
/** Two columns must be worth it. */
const secondColumnGain = 1.15;

export interface PollFit {
  readonly minPx: number;
  readonly maxPx: number;
  readonly mayHaveColumns: boolean;
  readonly measure: Measure;
}

export function fitPoll(text: PollText, box: Box, how: PollFit): PollLayout {
  const one = largest(text, box, { ...how, columns: 1 });
  const two = how.mayHaveColumns && text.options.length > 3 ? largest(text, box, { ...how, columns: 2 }) : undefined;
  if (one && (!two || two.rowPx < one.rowPx * secondColumnGain)) return one;
  return two ?? shortened(text, box, how);
}

type OneWay = PollFit & { readonly columns: 1 | 2; readonly labelLines?: number; readonly titleLines?: number };

function largest(text: PollText, box: Box, how: OneWay): PollLayout | undefined {
  for (let rowPx = how.maxPx; rowPx >= how.minPx; rowPx = rowPx > how.minPx ? Math.max(how.minPx, rowPx * step) : 0) {
    const layout = layoutAt(text, box, { ...how, rowPx });
    if (layout) return layout;
  }
  return undefined;
}

/** At the smallest size, what is too long is shortened: the letter still leads to the whole text on every phone. */
function shortened(text: PollText, box: Box, how: PollFit): PollLayout {
  const ways = [3, 2, 1].flatMap((labelLines) => (how.mayHaveColumns ? [2, 1] as const : [1] as const).map((columns) => ({ labelLines, columns })));
  for (const way of ways) {
    const layout = largest(text, box, { ...how, ...way, titleLines: 3, maxPx: how.minPx });
    if (layout) return layout;
  }
  const smaller = { ...how, columns: how.mayHaveColumns ? 2 : 1, labelLines: 1, titleLines: 2, maxPx: how.minPx, minPx: 4 } as const;
  return largest(text, box, smaller) ?? { titlePx: 4, rowPx: 4, columns: 1, labelLines: 1, titleLines: 1 };
}

function layoutAt(text: PollText, box: Box, how: OneWay & { readonly rowPx: number }): PollLayout | undefined {
  const { rowPx, columns, measure, labelLines = 99, titleLines = 99 } = how;
  const titlePx = Math.max(how.minPx, Math.min(rowPx * titleShare, how.maxPx));
  const lines = (words: string, px: number, width: number): number =>
    breakLines(measureText(words, measure), { widthEm: (width / px) * allowance, maxChars: hallMaxChars }).length;
  const titleTaken = Math.min(titleLines, lines(text.title, titlePx, box.width));
  const columnWidth = (box.width - (columns - 1) * columnGapEm * rowPx) / columns;
  const labelWidth = columnWidth - (rowEm.letter + 2 * rowEm.padding + rowEm.figure + 2 * rowEm.gap) * rowPx;
  if (labelWidth < 5 * rowPx) return undefined;
  const heights = text.options.map((option) => {
    const taken = Math.min(labelLines, lines(option, rowPx, labelWidth));
    return Math.max(rowEm.least, taken * rowEm.leading + rowEm.blockPadding) * rowPx;
  });
  const perColumn = Math.ceil(heights.length / columns);
  const column = (from: number): number => heights.slice(from, from + perColumn).reduce((sum, height) => sum + height + rowEm.gap * rowPx, -rowEm.gap * rowPx);
  const rowsHigh = Math.max(column(0), columns === 2 ? column(perColumn) : 0);
  const high = titleTaken * titlePx * titleLeading + titleGapEm * rowPx + rowsHigh;
  return high <= box.height ? { titlePx, rowPx, columns, labelLines, titleLines } : undefined;
}
