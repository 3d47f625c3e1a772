// Lays a poll out for a hall: the largest letters at which its title and all its bars fit, in one column or two.
import { breakLines, measureText, type Measure } from '../../../ui/fit/break-lines.ts';
import { hallMaxChars, type Box } from '../../../ui/fit/fit-text.ts';

export interface PollLayout {
  readonly titlePx: number;
  readonly rowPx: number;
  readonly columns: 1 | 2;
  /** How many lines a label, and how many the title may take: past them it ends in an ellipsis. */
  readonly labelLines: number;
  readonly titleLines: number;
  readonly density: Density;
}

/** Space within and between rows, in em of a row's letters; the styles take them from here. */
export interface Density {
  readonly leastEm: number;
  readonly paddingEm: number;
  readonly gapEm: number;
  readonly titleGapEm: number;
}

export const airy: Density = { leastEm: 2.2, paddingEm: 0.36, gapEm: 0.5, titleGapEm: 0.8 };
/** For many options: the letters stay large and stand closer. */
export const close: Density = { leastEm: 1.28, paddingEm: 0.05, gapEm: 0.12, titleGapEm: 0.3 };

export interface PollText {
  readonly title: string;
  readonly options: readonly string[];
}

/** Widths in a row, in em of its letters; the styles use the same. */
const widthEm = { letter: 2, padding: 1, figure: 3.5, gap: 0.5 } as const;
const labelLeading = 1.18;
const titleLeading = 1.2;
const titleShare = 1.3;
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
  return fitDensely(text, box, { ...how, density: airy }) ?? fitDensely(text, box, { ...how, density: close }) ?? shortened(text, box, how);
}

function fitDensely(text: PollText, box: Box, how: PollFit & { readonly density: Density }): PollLayout | undefined {
  const one = largest(text, box, { ...how, columns: 1 });
  const two = how.mayHaveColumns && text.options.length > 3 ? largest(text, box, { ...how, columns: 2 }) : undefined;
  return one && (!two || two.rowPx < one.rowPx * secondColumnGain) ? one : two;
}

type OneWay = PollFit & { readonly density: Density; readonly columns: 1 | 2; readonly labelLines?: number; readonly titleLines?: number };

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
    const layout = largest(text, box, { ...how, ...way, density: close, titleLines: way.labelLines > 1 ? 3 : 2, maxPx: how.minPx });
    if (layout) return layout;
  }
  const smaller = { ...how, density: close, columns: how.mayHaveColumns ? 2 : 1, labelLines: 1, titleLines: 2, maxPx: how.minPx, minPx: 4 } as const;
  return largest(text, box, smaller) ?? { titlePx: 4, rowPx: 4, columns: 1, labelLines: 1, titleLines: 1, density: close };
}

function layoutAt(text: PollText, box: Box, how: OneWay & { readonly rowPx: number }): PollLayout | undefined {
  const { rowPx, columns, density, measure, labelLines = 99, titleLines = 99 } = how;
  const titlePx = Math.max(how.minPx, Math.min(rowPx * titleShare, how.maxPx));
  const lines = (words: string, px: number, width: number): number =>
    breakLines(measureText(words, measure), { widthEm: (width / px) * allowance, maxChars: hallMaxChars }).length;
  const titleTaken = Math.min(titleLines, lines(text.title, titlePx, box.width));
  const columnWidth = (box.width - (columns - 1) * columnGapEm * rowPx) / columns;
  const labelWidth = columnWidth - (widthEm.letter + widthEm.padding + widthEm.figure + widthEm.gap) * rowPx;
  if (labelWidth < 5 * rowPx) return undefined;
  const heights = text.options.map((option) => {
    const taken = Math.min(labelLines, lines(option, rowPx, labelWidth));
    return Math.max(density.leastEm, taken * labelLeading + 2 * density.paddingEm) * rowPx;
  });
  const perColumn = Math.ceil(heights.length / columns);
  const rowsHigh = rowHeights(heights, perColumn).reduce((sum, height) => sum + height, (perColumn - 1) * density.gapEm * rowPx);
  const high = titleTaken * titlePx * titleLeading + density.titleGapEm * rowPx + rowsHigh;
  return high <= box.height ? { titlePx, rowPx, columns, labelLines, titleLines, density } : undefined;
}

/** Rows side by side are as high as the higher of the two. */
function rowHeights(heights: readonly number[], perColumn: number): number[] {
  return heights.slice(0, perColumn).map((height, index) => Math.max(height, heights[index + perColumn] ?? 0));
}
