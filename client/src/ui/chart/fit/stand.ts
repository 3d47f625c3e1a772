// How a chart comes to stand in a place: it is asked for letters of one size after another, and says how high it would be.
import { breakLines, measureText, type Measure, type MeasuredText } from '../../fit/break-lines.ts';

/** Space within and between rows, in em of their letters; the styles take it from here. */
export interface Density {
  readonly name: 'airy' | 'close';
  readonly leastEm: number;
  readonly paddingEm: number;
  readonly gapEm: number;
  readonly titleGapEm: number;
}

export const airy: Density = { name: 'airy', leastEm: 2.2, paddingEm: 0.36, gapEm: 0.5, titleGapEm: 0.8 };
/** For many options: the letters stay large and stand closer. */
export const close: Density = { name: 'close', leastEm: 1.28, paddingEm: 0.05, gapEm: 0.12, titleGapEm: 0.3 };

/** From close (0) to airy (1). What has a form of its own for each of them takes the nearer one. */
export function between(share: number): Density {
  const mix = (of: (density: Density) => number): number => of(close) + (of(airy) - of(close)) * share;
  return {
    name: share >= 0.5 ? 'airy' : 'close', leastEm: mix(({ leastEm }) => leastEm), paddingEm: mix(({ paddingEm }) => paddingEm),
    gapEm: mix(({ gapEm }) => gapEm), titleGapEm: mix(({ titleGapEm }) => titleGapEm),
  };
}

/** What a chart is asked to stand in. */
export interface Room {
  readonly width: number;
  /** What is left for the chart; endless on a page that scrolls. */
  readonly height: number;
  /** The size of its letters. */
  readonly px: number;
  /** The smallest that any letters may be. */
  readonly minPx: number;
  readonly density: Density;
  /** How many lines a label may take: past them it ends in an ellipsis. */
  readonly labelLines: number;
  /** Whether rows have a line of notes beneath their label. */
  readonly hasNotes: boolean;
  readonly columns: 1 | 2;
}

/** What every layout says; each chart adds its own. */
export interface Standing {
  readonly height: number;
}

/** A layout in the room, or nothing if the chart does not fit there. */
export type Stand<L extends Standing> = (room: Room, measure: Measure) => L | undefined;

/** About 40 characters: what the back row reads without losing its line. The styles use the same. */
export const lineEm = 20;

/** Shaping differs a little from the sum of measured words. */
export const allowance = 0.985;
/** Words come and go on a screen that is on all day. */
const mostKept = 1000;

const measured = new WeakMap<Measure, Map<string, MeasuredText>>();

/** Words are measured once, for all sizes and widths that are tried. */
export function measuredOnce(words: string, measure: Measure): MeasuredText {
  const known = measured.get(measure) ?? new Map<string, MeasuredText>();
  measured.set(measure, known);
  const text = known.get(words) ?? measureText(words, measure);
  if (known.size > mostKept) known.clear();
  known.set(words, text);
  return text;
}

/** How many lines words take at this size and width. */
export function linesOf(words: string, px: number, { width, measure }: { readonly width: number; readonly measure: Measure }): number {
  return breakLines(measuredOnce(words, measure), { widthEm: Math.min(width / px, lineEm) * allowance, maxChars: Infinity }).length;
}

/** The largest letters at which no word of a text has to be broken, in px. */
export const wholeWordsPx = (text: string, within: number, measure: Measure): number =>
  (within * allowance) / Math.max(0.1, ...measuredOnce(text, measure).paragraphs.flat().map(({ widthEm }) => widthEm));

/** Whether no word has to be broken: larger letters are no reason to break one, the smallest are. */
export function keepsWords(texts: readonly string[], within: number, { room: { px, minPx }, measure }: { readonly room: Pick<Room, 'px' | 'minPx'>; readonly measure: Measure }): boolean {
  return px <= minPx || texts.every((text) => px <= wholeWordsPx(text, within, measure));
}

/** The least that labels need, in em: a line with room for words, or no more than the longest of them takes. */
export function leastLabel(labels: readonly string[], leastEm: number, measure: Measure): number {
  const whole = labels.map((label) => {
    const { paragraphs, spaceEm } = measuredOnce(label, measure);
    return paragraphs.flat().reduce((sum, { widthEm, spaceAfter }) => sum + widthEm + (spaceAfter ? spaceEm : 0), 0) / allowance;
  });
  return Math.min(leastEm, Math.max(1, ...whole));
}

/** A note says figures: where labels are cut to one line, it keeps two. */
export const noteLinesIn = ({ labelLines, hasNotes }: Room): number => (hasNotes ? Math.max(2, labelLines) : 0);

/** The layout if it is not higher than the room. */
export const ifFits = <L extends Standing>(room: Room, layout: L): L | undefined => (layout.height <= room.height ? layout : undefined);
