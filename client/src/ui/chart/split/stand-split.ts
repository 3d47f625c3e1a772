// What the colours mean, then a row for each group: its name, how many voted, and one bar of what they said.
import { ifFits, linesOf, type Room, type Stand, type Standing } from '../fit/stand.ts';

export interface SplitTexts {
  /** In the legend; empty where signs speak for themselves. */
  readonly legend: readonly string[];
  readonly rows: readonly string[];
  readonly agreement: string;
  /** What is not told, and of which groups nothing; empty where all is. */
  readonly hidden: string;
  /** As wide as any number of ballots gets. */
  readonly ballots: string;
}

export interface SplitStanding extends Standing {
  readonly room: Room;
  readonly labelEm: number;
  readonly legendColumns: number;
  readonly barPx: number;
  /** How wide a whole bar is, in em: what stands within its parts must fit there. */
  readonly barWideEm: number;
  readonly ballotsEm: number;
  /** Names above their bars, where beside them is no room. */
  readonly isStacked: boolean;
}

/** In em; the styles use the same. */
const leastBarEm = 10;
const barGapEm = 0.4;
const signEm = 2;
const legendGapEm = 1;
const columnEm = 7.5;
const gapEm = { airy: 0.5, close: 0.18 } as const;
const barEm = { airy: 1.7, close: 1.25 } as const;
const labelLeading = 1.18;
const lineEm = 1.35;

export function standSplit(texts: SplitTexts): Stand<SplitStanding> {
  return (room, measure) => {
    const { px, width, density, labelLines } = room;
    const widest = Math.max(...texts.rows.map((label) => measure(label)));
    const labelEm = Math.min(widest + 0.3, 11, (width / px) * 0.36);
    const ballotsEm = measure(texts.ballots) + 0.4;
    // Shortened names stand beside their bars: above them they would take as much room as the bars.
    const isStacked = labelLines > 1 && (width / px - labelEm - ballotsEm < leastBarEm || labelEm < Math.min(widest, 6));
    if (width < leastBarEm * px) return undefined;
    const barWideEm = isStacked ? width / px : width / px - labelEm - ballotsEm - 2 * barGapEm;
    const legendColumns = Math.max(1, Math.min(texts.legend.length, Math.floor(width / px / (columnEm + legendGapEm)), 4));
    const legendEm = legendHigh(texts, room, { legendColumns, measure });
    const labelWidth = (isStacked ? width / px - ballotsEm : labelEm) * px;
    const rowsEm = texts.rows.reduce((sum, label) => {
      const lines = Math.min(labelLines, linesOf(label, px, { width: labelWidth, measure })) * labelLeading;
      const bar = barEm[density.name];
      return sum + (isStacked ? lines + bar : Math.max(lines, bar)) + gapEm[density.name];
    }, 0);
    const wrapped = (text: string): number => (text ? Math.min(labelLines, linesOf(text, px, { width, measure })) * lineEm : 0);
    const parts = [texts.agreement !== '', texts.legend.length > 0, texts.hidden !== ''].filter(Boolean).length;
    const em = parts * gapEm[density.name] + legendEm + rowsEm + wrapped(texts.agreement && `■■ ${texts.agreement}`) + wrapped(texts.hidden && `■■ ${texts.hidden}`);
    return ifFits(room, { height: em * px, room, labelEm, legendColumns, barPx: barEm[density.name] * px, barWideEm, ballotsEm, isStacked });
  };
}

interface Legend {
  readonly legendColumns: number;
  readonly measure: (text: string) => number;
}

/** Entries in rows of so many: each row is as high as its highest. */
function legendHigh({ legend }: SplitTexts, { px, width, labelLines }: Room, { legendColumns, measure }: Legend): number {
  const each = ((width - (legendColumns - 1) * legendGapEm * px) / legendColumns) - signEm * px;
  const lines = legend.map((text) => Math.min(labelLines, Math.max(1, linesOf(text, px, { width: each, measure }))));
  let high = 0;
  for (let index = 0; index < lines.length; index += legendColumns) high += Math.max(...lines.slice(index, index + legendColumns)) * labelLeading + 0.2;
  return high;
}

const digitEm = 0.62;
const partPaddingEm = 0.3;
const betweenEm = 0.35;

/** What a part of a bar has room for: its sign and its figure, its sign alone, or nothing. */
export function roomInPart(wideEm: number, { sign, figure }: { readonly sign: string; readonly figure: string }): 'both' | 'sign' | 'none' {
  const ownEm = sign.length * digitEm + partPaddingEm;
  if (wideEm < ownEm) return 'none';
  return wideEm >= ownEm + betweenEm + figure.length * digitEm ? 'both' : 'sign';
}
