// Columns fill the height that they are given; beneath them a line of ticks, as many as stand without touching, and what the ends mean.
import type { Measure } from '../../fit/break-lines.ts';
import { keepsWords, linesOf, type Room, type Stand, type Standing } from '../fit/stand.ts';

/** What the layout depends on: not on how high the columns are. */
export interface ColumnTexts {
  readonly columns: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly ends: { readonly low: string; readonly high: string };
  /** As wide as any figure gets. */
  readonly figure: string;
  /** As wide as the line of marks gets. */
  readonly legend: string;
}

export interface ColumnsStanding extends Standing {
  readonly room: Room;
  readonly plotPx: number;
  readonly plotWidthPx: number;
  /** Room at both sides for the half of a tick that reaches out. */
  readonly sidePx: number;
  /** Every how many-th tick is shown. */
  readonly every: number;
  readonly hasFigures: boolean;
  readonly legendLines: number;
  readonly endsLines: number;
}

/** In em; the styles use the same. */
const leastPlotEm = { airy: 5, close: 2.4 } as const;
const onPage = { ratio: 0.4, mostEm: 12 } as const;
export const legendLeading = 1.3;
const tickEm = 1.4;
const figureLineEm = 1.25;
const labelLeading = 1.18;
const tickGapEm = 0.7;
const figureGapEm = 0.3;
/** Each end has less than half of the line. */
const endShare = 0.47;

export function standColumns(texts: ColumnTexts): Stand<ColumnsStanding> {
  return (room, measure) => {
    const { px, width, density } = room;
    const sidePx = sideOf(texts, measure) * px;
    const plotWidthPx = width - 2 * sidePx;
    if (plotWidthPx < 4 * px) return undefined;
    const columnEm = plotWidthPx / texts.columns / px;
    const hasFigures = figuresFit(texts, plotWidthPx / px, measure);
    // Larger letters are no reason to leave figures out, or to break a word.
    const isLarger = px > room.minPx && room.height < Infinity;
    if (isLarger && ((texts.figure !== '' && !hasFigures && figuresFit(texts, plotWidthPx / room.minPx, measure)) || !keepsWords([texts.ends.low, texts.ends.high], width * endShare, { room, measure }))) return undefined;
    const legendLines = texts.legend ? Math.min(room.labelLines, linesOf(texts.legend, px, { width, measure })) : 0;
    const endsLines = Math.min(room.labelLines, endLines(texts, room, measure));
    const othersPx = (legendLines * legendLeading + (hasFigures ? figureLineEm : 0) + tickEm + endsLines * labelLeading) * px;
    const isPage = room.height === Infinity;
    const plotPx = isPage ? Math.min(width * onPage.ratio, onPage.mostEm * px) : room.height - othersPx;
    if (plotPx < leastPlotEm[density.name] * px) return undefined;
    return { height: plotPx + othersPx, room, plotPx, plotWidthPx, sidePx, every: everyOf(texts, { columnEm, measure }), hasFigures, legendLines, endsLines };
  };
}

/** Whether the smallest figures have room above their columns. */
const figuresFit = ({ columns, figure }: ColumnTexts, plotWidthEm: number, measure: Measure): boolean => measure(figure) + figureGapEm <= plotWidthEm / columns;

/** How far the first and the last tick reach out of the axis, in em. */
function sideOf({ ticks }: ColumnTexts, measure: Measure): number {
  const isAtEdge = ticks[0]?.at === 0;
  return isAtEdge ? Math.max(measure(ticks[0]?.text ?? ''), measure(ticks.at(-1)?.text ?? '')) / 2 : 0;
}

function everyOf({ ticks }: ColumnTexts, { columnEm, measure }: { columnEm: number; measure: Measure }): number {
  const widest = Math.max(0, ...ticks.map(({ text }) => measure(text)));
  return Math.max(1, Math.ceil((widest + tickGapEm) / columnEm));
}

function endLines({ ends }: ColumnTexts, { width, px }: Room, measure: Measure): number {
  const each = width * (ends.low && ends.high ? endShare : 1);
  return Math.max(...[ends.low, ends.high].map((text) => (text ? linesOf(text, px, { width: each, measure }) : 0)));
}
