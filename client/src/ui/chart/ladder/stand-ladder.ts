// Rungs under one another: place, letter and label, then points, or as many rounds of a run-off as there is room for, the first and the last ones.
import { ifFits, keepsWords, leastLabel, linesOf, noteLinesIn, type Room, type Stand, type Standing } from '../fit/stand.ts';

export interface LadderTexts {
  readonly labels: readonly string[];
  readonly notes: readonly string[];
  /** Rounds of a run-off; 0 where points are shown. */
  readonly rounds: number;
  readonly figure: string;
  readonly isHidden: boolean;
}

export interface LadderStanding extends Standing {
  readonly room: Room;
  readonly figureEm: number;
  /** Rounds that are shown, by their index. */
  readonly shown: readonly number[];
  readonly headPx: number;
  /** Height of each rung by option, and the space between. */
  readonly heights: readonly number[];
  readonly gapPx: number;
}

/** In em; the styles use the same. */
const placeEm = 1.8;
const letterEm = 2;
const paddingEm = 1;
const cellGapEm = 0.4;
const crossEm = 0.7;
const headEm = 1.4;
const labelLeading = 1.18;
const leastLabelEm = { airy: 8, close: 5 } as const;
/** The first round and the last: where it came from, and how it ended. */
const ends = 2;
/** As many are shown before letters grow. */
const fewRounds = 3;
/** What labels keep of the width when there are many rounds. */
const labelShare = 0.5;

/** With as many rounds as there is room for: of two layouts that fit, the one that tells more of how it came about. */
export function standLadder(texts: LadderTexts): Stand<LadderStanding> {
  const roomy = standWith(texts, { leastEmOf: leastLabelEm, breaksWords: true });
  const narrow = standWith(texts, { leastEmOf: { ...leastLabelEm, airy: leastLabelEm.close }, breaksWords: false });
  return (room, measure) => {
    const usual = roomy(room, measure);
    if (texts.rounds < 2 || (usual?.shown.length ?? 0) >= Math.min(texts.rounds, ends)) return usual;
    return narrow(room, measure) ?? usual;
  };
}

interface LabelWay {
  readonly leastEmOf: Readonly<Record<Room['density']['name'], number>>;
  /** Whether the smallest letters may break a word. */
  readonly breaksWords: boolean;
}

function standWith(texts: LadderTexts, { leastEmOf, breaksWords }: LabelWay): Stand<LadderStanding> {
  return (room, measure) => {
    const { px, width, density, labelLines } = room;
    const figureEm = texts.isHidden ? 0 : Math.max(2.4, measure(texts.figure) + cellGapEm + (texts.rounds > 0 ? crossEm : 0));
    const left = width / px - (texts.isHidden ? 0 : placeEm) - letterEm - paddingEm;
    const leastEm = leastLabel(texts.labels, leastEmOf[density.name], measure);
    const fitting = Math.max(1, Math.floor((left - Math.max(leastEm, leastEm < leastLabelEm.close ? 0 : left * labelShare)) / figureEm));
    const shown = roundsShown(texts.rounds, fitting);
    const labelWidth = (left - figureEm * Math.max(texts.isHidden ? 0 : 1, shown.length)) * px;
    if (labelWidth < leastEm * px || !keepsWords(texts.labels, labelWidth, { room: breaksWords ? room : { px, minPx: 0 }, measure })) return undefined;
    // On a wall larger letters are no reason to tell less of how it came about; a page keeps its own.
    if (px > room.minPx && room.height < Infinity && shown.length < Math.min(texts.rounds, fewRounds)) return undefined;
    const lines = (text: string, most = labelLines): number => (text ? Math.min(most, linesOf(text, px, { width: labelWidth, measure })) : 0);
    const heights = texts.labels.map((label, index) => {
      const taken = lines(label) + lines(texts.notes[index] ?? '', noteLinesIn(room));
      return Math.max(density.leastEm, taken * labelLeading + 2 * density.paddingEm) * px;
    });
    const gapPx = density.gapEm * px;
    const headPx = shown.length > 0 ? headEm * px : 0;
    const height = headPx + heights.reduce((sum, high) => sum + high + gapPx, -gapPx);
    return ifFits(room, { height, room, figureEm, shown, headPx, heights, gapPx });
  };
}

/** The first, and of the others the last ones. */
export function roundsShown(rounds: number, most: number): number[] {
  const all = Array.from({ length: rounds }, (_, index) => index);
  if (rounds <= most) return all;
  return most < 2 ? all.slice(-1) : [0, ...all.slice(1 - most)];
}

/** Where each rung begins, by option, in px: ranks from the top. */
export function rungTops({ heights, gapPx }: Pick<LadderStanding, 'heights' | 'gapPx'>, ranks: readonly number[]): number[] {
  const byRank = ranks.map((rank, option) => ({ rank, option })).toSorted((a, b) => a.rank - b.rank);
  const tops: number[] = Array.from({ length: ranks.length }, () => 0);
  let top = 0;
  for (const { option } of byRank) {
    tops[option] = top;
    top += (heights[option] ?? 0) + gapPx;
  }
  return tops;
}
