// A line that says what the colours mean, then a row for each statement: its label, the mean at the end, and its steps in one bar beneath.
import { ifFits, keepsWords, leastLabel, linesOf, noteLinesIn, type Room, type Stand, type Standing } from '../fit/stand.ts';

export interface RatingTexts {
  readonly labels: readonly string[];
  readonly notes: readonly string[];
  readonly low: string;
  readonly high: string;
  readonly steps: number;
  readonly isHidden: boolean;
}

export interface RatingStanding extends Standing {
  readonly room: Room;
  readonly columns: 1 | 2;
  readonly barEm: number;
}

/** In em; the styles use the same. */
const barEm = { airy: 1.3, close: 0.4 } as const;
const gapEm = { airy: 0.7, close: 0.14 } as const;
const barGapEm = 0.1;
const figureEm = 2.6;
const letterEm = 2;
const columnGapEm = 1.2;
const leastLabelEm = 5;
const labelLeading = 1.18;
/** A step's number on its colour. */
export const swatchEm = (steps: number): number => (steps > 9 ? 1.3 : 0.9);

export function standRating(texts: RatingTexts): Stand<RatingStanding> {
  return (room, measure) => {
    const { px, columns, labelLines, density } = room;
    const width = (room.width - (columns - 1) * columnGapEm * px) / columns - (letterEm + (texts.isHidden ? 0 : figureEm)) * px;
    if (width < leastLabel(texts.labels, leastLabelEm, measure) * px || !keepsWords(texts.labels, width, { room, measure })) return undefined;
    const lines = (text: string, within: number, most = labelLines): number => (text ? Math.min(most, linesOf(text, px, { width: within, measure })) : 0);
    const scaleEm = texts.steps * swatchEm(texts.steps) + 1;
    const endWidth = (room.width - scaleEm * px) / 2;
    if (!keepsWords([texts.low, texts.high], endWidth, { room, measure })) return undefined;
    const legendLines = Math.max(1, lines(texts.low, endWidth), lines(texts.high, endWidth));
    const bar = texts.isHidden ? 0 : barEm[density.name] + barGapEm;
    const rows = texts.labels.map((label, index) => (lines(label, width) + lines(texts.notes[index] ?? '', width, noteLinesIn(room))) * labelLeading + bar);
    const perColumn = Math.ceil(rows.length / columns);
    const rowsEm = rows.slice(0, perColumn).reduce((sum, row, index) => sum + Math.max(row, rows[index + perColumn] ?? 0) + gapEm[density.name], 0);
    return ifFits(room, { height: (legendLines * labelLeading + rowsEm) * px, room, columns, barEm: barEm[density.name] });
  };
}
