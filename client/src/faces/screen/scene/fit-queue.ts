// Lays a list of questions out for a hall: as many as stand there whole at a size that the back row reads, then as large as those allow.
// Where not even three would, the longest are shortened: the phones have them whole. Pure, so that it can be judged in a test.
import { breakLines, measureText, type Line, type Measure } from '../../../ui/fit/break-lines.ts';
import { hallMaxChars, tightLeading, type Box } from '../../../ui/fit/fit-text.ts';

export interface QueueRow {
  readonly text: string;
  /** What stands below it, each on lines of its own. */
  readonly notes: readonly string[];
}

export interface QueueLayout {
  readonly sizePx: number;
  /** Side by side where that shows more of them; read down the first, then down the second. */
  readonly columns: 1 | 2;
  /** Whether any of them is shortened. */
  readonly isCut: boolean;
  /** The lines of each question that is shown. */
  readonly rows: readonly (readonly Line[])[];
}

export interface QueueFit {
  /** The smallest size, in px. */
  readonly unit: number;
  /** The largest, in units. */
  readonly most: number;
  readonly measure: Measure;
  /** How wide the place for supporters is, in units. */
  readonly support?: number;
}

/** In units; the styles use the same. */
export const queueUnits = { place: 1.9, support: 4.4, gap: 0.55, mark: 1.7, between: 1.6 } as const;
/** A column must hold lines of some words. */
const leastColumn = 22;
const mostRows = 6;
const fewRows = 3;
const shortened = [4, 3, 2, 1] as const;
const allowance = 0.985;
const step = 1.03;

export function fitQueue(rows: readonly QueueRow[], box: Box, how: QueueFit): QueueLayout {
  const whole = widely(rows, box, { ...how, lines: Infinity });
  if (whole.rows.length >= Math.min(fewRows, rows.length)) return whole;
  const ways = shortened.map((lines) => widely(rows, box, { ...how, lines }));
  // A few of them in two lines tell more than one in four; a single line tells hardly anything.
  const telling = ways.slice(0, -1).some((way) => way.rows.length > 0) ? ways.slice(0, -1) : ways;
  const most = Math.max(...telling.map((way) => way.rows.length));
  return telling.find((way) => way.rows.length > 0 && way.rows.length >= Math.min(fewRows, most)) ?? whole;
}

type Cut = QueueFit & { readonly lines: number; readonly columns?: 1 | 2 };

function widely(rows: readonly QueueRow[], box: Box, how: Cut): QueueLayout {
  const one = asMany(rows, box, how);
  if (box.width < 2 * leastColumn * how.unit) return one;
  const two = asMany(rows, box, { ...how, columns: 2 });
  return two.rows.length > one.rows.length ? two : one;
}

function asMany(rows: readonly QueueRow[], box: Box, how: Cut): QueueLayout {
  for (let count = Math.min(mostRows, rows.length); count > 0; count -= 1) {
    const layout = largest(rows.slice(0, count), box, how);
    if (layout) return layout;
  }
  return { sizePx: how.unit, columns: 1, isCut: false, rows: [] };
}

function largest(rows: readonly QueueRow[], box: Box, how: Cut): QueueLayout | undefined {
  let best: QueueLayout | undefined;
  for (let sizePx = how.unit; sizePx <= how.unit * how.most; sizePx *= step) {
    const layout = layoutAt(rows, box, { ...how, sizePx });
    if (!layout) break;
    best = layout;
  }
  return best;
}

function layoutAt(rows: readonly QueueRow[], box: Box, { unit, measure, lines, sizePx, columns = 1, support = queueUnits.support }: Cut & { readonly sizePx: number }): QueueLayout | undefined {
  const column = (box.width - (columns - 1) * queueUnits.between * unit) / columns;
  const width = column - (queueUnits.place + support) * unit;
  const linesOf = (text: string, px: number, room: number): Line[] =>
    breakLines(measureText(text.replace(/\s+/g, ' '), measure), { widthEm: (room / px) * allowance, maxChars: hallMaxChars });
  const all = rows.map(({ text }) => linesOf(text, sizePx, width));
  const shown = all.map((whole) => cut(whole, lines));
  const notesHigh = rows.map(({ notes }) => notes.reduce((sum, note) => sum + linesOf(note, unit, width - queueUnits.mark * unit).length, 0) * unit);
  const heights = shown.map(({ length }, index) => (length * sizePx + (notesHigh[index] ?? 0)) * tightLeading);
  const perColumn = Math.ceil(rows.length / columns);
  const high = heights.slice(0, perColumn).reduce((sum, height, index) => sum + Math.max(height, heights[index + perColumn] ?? 0), 0);
  return high + (perColumn * 2 - (columns === 1 ? 1 : 0)) * queueUnits.gap * unit <= box.height ? { sizePx, columns, isCut: shown.some((cutTo, index) => cutTo !== all[index]), rows: shown } : undefined;
}

/** The very same lines where there are no more. */
function cut(lines: readonly Line[], most: number): readonly Line[] {
  const last = lines[most - 1];
  if (!last || lines.length === most) return lines;
  return [...lines.slice(0, most - 1), { ...last, text: `${last.text.replace(/\s\S*$/, '')} …` }];
}
