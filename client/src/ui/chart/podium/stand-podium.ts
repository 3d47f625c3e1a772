// A podium: three steps side by side where names have room, else one row a place. It fills the height that it is given.
import { linesOf, type Room, type Stand, type Standing } from '../fit/stand.ts';

export interface PodiumTexts {
  /** All names: the steps are as wide and as high whoever will stand on them. */
  readonly names: readonly string[];
  readonly steps: number;
  /** How many stand on the fullest step by now. */
  readonly together: number;
  readonly hasPictures: boolean;
}

export interface PodiumStanding extends Standing {
  readonly room: Room;
  readonly form: 'steps' | 'rows';
  readonly stepPx: number;
  readonly picturePx: number;
  readonly nameLines: number;
}

/** In em; the styles use the same. */
const leastColumnEm = 8;
const gapEm = 0.6;
const figureEm = 1.4;
const labelLeading = 1.18;
const leastStepEm = 4;
const mostStepEm = 9;
const pictureEm = { most: 7, least: 2.4 } as const;
const mostLines = 3;
const rowPictureEm = 3;
const placeEm = 2;
const rowGapEm = 0.3;
/** How much higher than it must be a row may stand. */
const mostRowShare = 1.8;

export function standPodium(texts: PodiumTexts): Stand<PodiumStanding> {
  return (room, measure) => {
    const columnAt = (px: number): number => (room.width - (texts.steps - 1) * gapEm * px) / texts.steps;
    const lines = (width: number): number => {
      const longest = Math.max(1, ...texts.names.map((name) => linesOf(name, room.px, { width, measure })));
      return Math.max(Math.min(mostLines, room.labelLines, longest), Math.min(mostLines, texts.together));
    };
    // Larger letters are no reason to leave the steps.
    if (columnAt(room.minPx) < leastColumnEm * room.minPx) return inRows(texts, room, lines);
    return columnAt(room.px) >= leastColumnEm * room.px ? onSteps(texts, room, lines(columnAt(room.px))) : undefined;
  };
}

/** The lowest step is a third as high as the highest, and everybody stands on theirs. */
export const stepShares = { 1: 1, 2: 0.68, 3: 0.4 } as const;

function onSteps({ hasPictures }: PodiumTexts, room: Room, nameLines: number): PodiumStanding | undefined {
  const { px, height } = room;
  const above = (nameLines * labelLeading + figureEm) * px;
  const isPage = height === Infinity;
  const left = (isPage ? 16 * px : height) - above;
  const picturePx = hasPictures ? Math.min(pictureEm.most * px, left * 0.5) : 0;
  const stepPx = Math.min(mostStepEm * px, left - picturePx);
  if (stepPx < leastStepEm * px || (hasPictures && picturePx < pictureEm.least * px)) return undefined;
  return { height: above + picturePx + stepPx, room, form: 'steps', stepPx, picturePx, nameLines };
}

function inRows({ steps, hasPictures }: PodiumTexts, room: Room, linesIn: (width: number) => number): PodiumStanding | undefined {
  const { px, width, density } = room;
  const textWidth = width - (placeEm + (hasPictures ? rowPictureEm + gapEm : 0) + 1) * px;
  if (textWidth < 6 * px) return undefined;
  const nameLines = linesIn(textWidth);
  const leastPx = (Math.max((nameLines + 1) * labelLeading, hasPictures ? rowPictureEm : 0) + 2 * density.paddingEm) * px;
  const gapsPx = (steps - 1) * rowGapEm * px;
  // Rows fill a wall too, as long as they are rows.
  const stepPx = Math.max(leastPx, Math.min(room.height === Infinity ? 0 : (room.height - gapsPx) / steps, leastPx * mostRowShare));
  const high = steps * stepPx + gapsPx;
  return high <= room.height ? { height: high, room, form: 'rows', stepPx, picturePx: hasPictures ? rowPictureEm * px : 0, nameLines } : undefined;
}
