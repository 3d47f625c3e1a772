// Lays a title, a chart and the lines beneath it out for a hall: the largest letters at which all of it fits, in one column or two.
import type { Measure } from '../../fit/break-lines.ts';
import type { Box } from '../../fit/fit-text.ts';
import { airy, between, close, linesOf, wholeWordsPx, type Density, type Room, type Stand, type Standing } from './stand.ts';

export interface TitledText {
  readonly title: string;
  /** The title in the screen's second language; it gives way first. */
  readonly second?: string | undefined;
  readonly notes: readonly string[];
  /** The lines beneath the chart in that language; they give way before that. */
  readonly secondNotes?: readonly string[] | undefined;
}

export interface Titled<L extends Standing> {
  readonly titlePx: number;
  readonly titleLines: number;
  /** 0 where the second title gave way. */
  readonly secondPx: number;
  readonly hasSecondNotes: boolean;
  readonly notePx: number;
  readonly noteLines: number;
  readonly px: number;
  readonly room: Room;
  readonly layout: L;
}

export interface TitledFit<L extends Standing> {
  readonly minPx: number;
  readonly maxPx: number;
  readonly mayHaveColumns: boolean;
  /** How much of the height the chart should have at least, before letters grow. */
  readonly leastShare: number;
  readonly measure: Measure;
  readonly stand: Stand<L>;
}

export const titleLeading = 1.2;
export const noteLeading = 1.2;
const usualTitleShare = 1.3;
/** How much smaller the second title and the notes may be. */
const secondShare = 0.75;
const noteShare = 0.7;
const endless = 99;
/** Of each line beneath a chart that is shortened. */
const mostNoteLines = 3;
const leastOfAll = 4;
const step = 0.96;
/** Two columns must be worth it. */
const secondColumnGain = 1.15;
/** How far from close to airy rows are tried. */
const spreads = [1, 0.75, 0.5, 0.25] as const;

interface Way {
  readonly density: Density;
  readonly labelLines: number;
  readonly titleLines: number;
  readonly noteLines: number;
  /** How much larger than the chart's letters the title is. */
  readonly titleShare: number;
  readonly leastPx: number;
  readonly mostPx: number;
}

/** What rows keep of their height, at least, where the lines beneath a chart are said twice. */
const keptBesideSecondNotes = 0.7;
const rowHeight = ({ px, room }: Pick<Titled<Standing>, 'px' | 'room'>): number => px * room.density.leastEm;

export function fitTitled<L extends Standing>({ second, secondNotes = [], ...alone }: TitledText, box: Box, how: TitledFit<L>): Titled<L> | undefined {
  const titled = second ? whole({ ...alone, second }, box, how) : undefined;
  const one = titled ?? whole(alone, box, how);
  if (!one || secondNotes.length === 0 || alone.notes.length === 0) return one ?? shortened(alone, box, how);
  const both = whole({ ...alone, ...(titled && { second }), notes: [...alone.notes, ...secondNotes] }, box, how);
  return both && rowHeight(both) >= keptBesideSecondNotes * rowHeight(one) ? { ...both, hasSecondNotes: true } : one;
}

/** Rows may stand closer where that makes letters clearly larger: how much larger they must become. */
const denser = [{ density: airy, gain: 1 }, { density: between(0.6), gain: 1.15 }, { density: between(0.3), gain: 1.6 }, { density: close, gain: 1.9 }] as const;

function whole<L extends Standing>(text: TitledText, box: Box, how: TitledFit<L>): Titled<L> | undefined {
  const way = { labelLines: endless, titleLines: endless, noteLines: endless, titleShare: usualTitleShare, leastPx: how.minPx, mostPx: how.maxPx };
  let found: Titled<L> | undefined;
  let worth = 0;
  for (const { density, gain } of denser) {
    // Only what would be worth it is tried.
    const leastPx = Math.max(how.minPx, worth * gain);
    const closer = leastPx <= how.maxPx ? best(text, box, { ...how, ...way, density, leastPx }) : undefined;
    if (!closer || closer.px / gain <= worth) continue;
    found = closer;
    worth = closer.px / gain;
  }
  return found;
}

/** Where the place is higher than what stands in it, its rows stand further apart. */
function spread<L extends Standing>(text: TitledText, box: Box, { how, way }: { readonly how: TitledFit<L>; readonly way: Omit<Way, 'density'> }): Titled<L> | undefined {
  const closest = best(text, box, { ...how, ...way, density: close });
  if (!closest) return undefined;
  for (const share of spreads) {
    const apart = best(text, box, { ...how, ...way, density: between(share) });
    if (apart && apart.px >= closest.px) return apart;
  }
  return closest;
}

/** At the smallest size, what is too long is shortened, then notes are left out: phones have the whole of it. */
function shortened<L extends Standing>(text: TitledText, box: Box, how: TitledFit<L>): Titled<L> | undefined {
  const ways = [
    ...[6, 5, 4, 3, 2, 1].map((lines) => ({ labelLines: lines, noteLines: mostNoteLines, titleShare: usualTitleShare })),
    { labelLines: 1, noteLines: 2, titleShare: usualTitleShare },
    ...[2, 1].map((lines) => ({ labelLines: lines, noteLines: 0, titleShare: usualTitleShare })),
    { labelLines: 1, noteLines: 0, titleShare: 1 },
  ];
  for (const way of ways) {
    const found = spread(text, box, { how, way: { ...way, titleLines: Math.max(2, Math.min(4, way.labelLines)), leastPx: how.minPx, mostPx: how.minPx } });
    if (found) return found;
  }
  return best(text, box, { ...how, density: close, labelLines: 1, titleLines: 2, noteLines: 0, titleShare: 1, leastPx: leastOfAll, mostPx: how.minPx });
}

function best<L extends Standing>(text: TitledText, box: Box, how: TitledFit<L> & Way): Titled<L> | undefined {
  const one = largest(text, box, { ...how, columns: 1 });
  const two = how.mayHaveColumns ? largest(text, box, { ...how, columns: 2 }) : undefined;
  return one && (!two || two.px < one.px * secondColumnGain) ? one : two;
}

type OneWay<L extends Standing> = TitledFit<L> & Way & { readonly columns: 1 | 2 };

function largest<L extends Standing>(text: TitledText, box: Box, how: OneWay<L>): Titled<L> | undefined {
  for (let px = how.mostPx; px >= how.leastPx; px = px > how.leastPx ? Math.max(how.leastPx, px * step) : 0) {
    const found = standAt(text, box, { ...how, px });
    if (found) return found;
  }
  return undefined;
}

function standAt<L extends Standing>(text: TitledText, box: Box, how: OneWay<L> & { readonly px: number }): Titled<L> | undefined {
  const { px, maxPx, density, measure, columns, labelLines, titleLines, titleShare, noteLines } = how;
  const minPx = Math.min(how.minPx, px);
  const titlePx = Math.max(minPx, Math.min(px * titleShare, maxPx, wholeWordsPx(`${text.title} ${text.second ?? ''}`, box.width, measure)));
  const notePx = Math.max(minPx, px * noteShare);
  const taken = (words: string, at: number, most: number): number => (words ? Math.min(most, linesOf(words, at, { width: box.width, measure })) : 0);
  const titleHigh = taken(text.title, titlePx, titleLines) * titlePx * titleLeading;
  const secondPx = Math.max(minPx, titlePx * secondShare);
  const secondHigh = taken(text.second ?? '', secondPx, titleLines) * secondPx * titleLeading;
  const notesHigh = text.notes.reduce((sum, note) => sum + taken(note, notePx, noteLines), 0) * notePx * noteLeading;
  const gaps = density.titleGapEm * px * (notesHigh > 0 ? 1.5 : 1);
  const height = box.height - titleHigh - secondHigh - notesHigh - gaps;
  // Letters of the chart are not larger than those of its title.
  if (height <= 0 || box.width <= 0 || (px > minPx && titlePx < px) || (px > how.minPx && height < how.leastShare * box.height)) return undefined;
  const room = { width: box.width, height, px, minPx, density, labelLines, hasNotes: noteLines > 0, columns };
  const layout = how.stand(room, measure);
  return layout && { titlePx, titleLines, secondPx: secondHigh > 0 ? secondPx : 0, hasSecondNotes: false, notePx, noteLines, px, room, layout };
}
