// Rows of bars: a letter and a label inside each bar, the figure at its end, and a line of notes beneath the label where there is one.
import { ifFits, keepsWords, leastLabel, linesOf, noteLinesIn, type Room, type Stand, type Standing } from '../fit/stand.ts';

/** What the height of the rows depends on: not on their figures, which change with every ballot. */
export interface BarTexts {
  readonly labels: readonly string[];
  /** The widest note that a row may have, by row. */
  readonly notes: readonly string[];
  /** Room for the longest figure, in em. */
  readonly figureEm: number;
  /** A picture in front of each letter. */
  readonly hasPictures: boolean;
  /** Whether a sign stands behind the label: of the right answer. */
  readonly signs: readonly boolean[];
}

export interface BarsStanding extends Standing {
  readonly room: Room;
  readonly columns: 1 | 2;
  readonly figureEm: number;
  /** By row, in px. */
  readonly heights: readonly number[];
}

/** Widths in a row, in em of its letters; the styles use the same. */
const widthEm = { letter: 2, padding: 1, gap: 0.5, sign: 1.68, picture: 2.5 } as const;
/** A picture is so high. */
const pictureEm = 2;
const labelLeading = 1.18;
const columnGapEm = 1.2;
const leastLabelEm = 5;

export function standBars(texts: BarTexts): Stand<BarsStanding> {
  return (room, measure) => {
    const { px, columns, density, labelLines } = room;
    const columnWidth = (room.width - (columns - 1) * columnGapEm * px) / columns;
    const taken = widthEm.letter + widthEm.padding + texts.figureEm + widthEm.gap + (texts.hasPictures ? widthEm.picture : 0);
    const whole = columnWidth - taken * px;
    const signEm = texts.signs.some(Boolean) ? widthEm.sign : 0;
    if (whole < (leastLabel(texts.labels, leastLabelEm, measure) + signEm) * px || !keepsWords(texts.labels, whole - signEm * px, { room, measure })) return undefined;
    const heights = texts.labels.map((label, index) => {
      const width = whole - (texts.signs[index] ? widthEm.sign * px : 0);
      const note = texts.notes[index];
      const lines = Math.min(labelLines, linesOf(label, px, { width, measure })) + (note ? Math.min(noteLinesIn(room), linesOf(note, px, { width, measure })) : 0);
      return Math.max(density.leastEm, Math.max(lines * labelLeading, texts.hasPictures ? pictureEm : 0) + 2 * density.paddingEm) * px;
    });
    const perColumn = Math.ceil(heights.length / columns);
    const height = rowHeights(heights, perColumn).reduce((sum, high) => sum + high, Math.max(0, perColumn - 1) * density.gapEm * px);
    return ifFits(room, { height, room, columns, figureEm: texts.figureEm, heights });
  };
}

/** Rows side by side are as high as the higher of the two. */
function rowHeights(heights: readonly number[], perColumn: number): number[] {
  return heights.slice(0, perColumn).map((height, index) => Math.max(height, heights[index + perColumn] ?? 0));
}
