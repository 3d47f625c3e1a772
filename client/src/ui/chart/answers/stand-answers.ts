// Answers in people's own words, the largest cluster first: as many as fit, in letters as large as lets some of them stand.
import type { Measure } from '../../fit/break-lines.ts';
import { ifFits, keepsWords, leastLabel, linesOf, type Room, type Stand, type Standing } from '../fit/stand.ts';

export interface AnswersStanding extends Standing {
  readonly room: Room;
  readonly shown: number;
  readonly columns: 1 | 2;
  readonly lines: number;
}

/** In em; the styles use the same. */
const gapEm = { airy: 0.6, close: 0.3 } as const;
const paddingEm = { airy: 0.45, close: 0.2 } as const;
const countEm = 4.2;
const sidesEm = 0.9;
const columnGapEm = 1.2;
const moreEm = 1.3;
const labelLeading = 1.18;
/** How many should be read at once before letters grow, and how many lines of one. */
const wanted = 5;
const mostLines = 5;
const leastEm = 9;
const onPage = 10;
/** No wall shows more. */
const onWall = 40;

/** In one column or two: whichever shows more. */
export function standAnswers(texts: readonly string[]): Stand<AnswersStanding> {
  return (room, measure) => {
    const [one, two] = ([1, 2] as const).map((columns) => standIn(texts, { room, columns, measure }));
    return two && two.shown > (one?.shown ?? 0) ? two : one;
  };
}

interface In {
  readonly room: Room;
  readonly columns: 1 | 2;
  readonly measure: Measure;
}

function standIn(all: readonly string[], { room, columns, measure }: In): AnswersStanding | undefined {
  const texts = all.slice(0, onWall);
  const { px, density, width } = room;
  const lines = Math.min(mostLines, room.labelLines);
  const textWidth = (width - (columns - 1) * columnGapEm * px) / columns - (countEm + sidesEm) * px;
  if (textWidth < leastLabel(texts, leastEm, measure) * px || !keepsWords(texts, textWidth, { room, measure })) return undefined;
  const heights = texts.map((text) => (Math.min(lines, linesOf(text, px, { width: textWidth, measure })) * labelLeading + 2 * paddingEm[density.name]) * px);
  const gapPx = gapEm[density.name] * px;
  const shown = room.height === Infinity ? Math.min(onPage, texts.length) : howMany(heights, { left: room.height - moreEm * px, gapPx, columns });
  if (shown < Math.min(texts.length, px > room.minPx ? wanted : 1)) return undefined;
  const rows = rowsOf(heights.slice(0, shown), columns);
  return ifFits(room, { height: rows.reduce((sum, high) => sum + high + gapPx, 0) + moreEm * px, room, shown, columns, lines });
}

function howMany(heights: readonly number[], { left, gapPx, columns }: { readonly left: number; readonly gapPx: number; readonly columns: 1 | 2 }): number {
  let taken = 0;
  for (let count = 0; count < heights.length; count += columns) {
    taken += rowsOf(heights.slice(count, count + columns), columns).reduce((sum, high) => sum + high + gapPx, 0);
    if (taken > left) return count;
  }
  return heights.length;
}

/** Answers read along the line: those beside each other are as high as the higher. */
function rowsOf(heights: readonly number[], columns: 1 | 2): number[] {
  const rows: number[] = [];
  for (let index = 0; index < heights.length; index += columns) rows.push(Math.max(...heights.slice(index, index + columns)));
  return rows;
}
