// Places the words of a cloud: the more frequent, the larger, none over another, none out of the box, none below the smallest size. A word that
// has a place keeps it as long as it is free, and moves to the nearest free one otherwise; libraries for clouds place all words anew each time.
import { breakLines, measureText, type Measure } from '../../fit/break-lines.ts';

export interface CloudWord {
  readonly text: string;
  readonly count: number;
}

export interface PlacedWord {
  readonly text: string;
  readonly lines: readonly string[];
  /** The middle of the word, in px from the box's corner. */
  readonly x: number;
  readonly y: number;
  readonly px: number;
  /** 0 for the least frequent to `levels - 1`. */
  readonly level: number;
  readonly width: number;
  readonly height: number;
}

export interface Cloud {
  readonly words: readonly PlacedWord[];
  /** How many of those that were given found no place. */
  readonly left: number;
  /** The size of the most frequent. */
  readonly mostPx: number;
}

export interface CloudBox {
  readonly width: number;
  readonly height: number;
  readonly minPx: number;
  readonly measure: Measure;
}

export const levels = 6;
/** The largest word has at most this share of the height. */
const mostShare = 0.34;
/** Sizes that are tried when words do not fit, from the largest down. */
const shrink = 0.84;
/** With less between the smallest and the largest, rare words are left out instead. */
const leastSpread = 2.2;
export const cloudLeading = 1.22;
/** What may be left out for the sake of size. */
const rareLevels = 2;
/** Free room around a word, in em of it. */
const marginEm = 0.14;
const charsInLine = 18;

export const noCloud: Cloud = { words: [], left: 0, mostPx: 0 };

/** Steps of frequency, so that a word does not change its size with every ballot. */
export function levelsOf(words: readonly CloudWord[]): number[] {
  const most = Math.max(1, ...words.map(({ count }) => count));
  return words.map(({ count }) => Math.round(Math.sqrt(count / most) * (levels - 1)));
}

interface Sized {
  readonly text: string;
  readonly level: number;
  readonly lines: readonly string[];
  readonly widthEm: number;
}

/** `before`: how they stood; the same words in the same box stand the same. */
export function placeWords(words: readonly CloudWord[], box: CloudBox, before: Cloud = noCloud): Cloud {
  const level = levelsOf(words);
  const known = new Map(before.words.map((word) => [word.text, word]));
  const sized = words.map(({ text }, index) => sizedOf(text, level[index] ?? 0, box)).toSorted((a, b) => b.level - a.level || Number(known.has(b.text)) - Number(known.has(a.text)));
  const largest = Math.max(box.minPx * leastSpread, box.height * mostShare);
  // The size that held last time is tried first: words shrink together only when they must, and grow again only with plenty of room.
  const first = before.mostPx > 0 ? Math.min(before.mostPx, largest) : largest;
  for (let mostPx = first; ; mostPx = Math.max(box.minPx, mostPx * shrink)) {
    const cloud = placeAt(sized, box, { mostPx, known });
    if (cloud.left === 0 || mostPx <= box.minPx) return cloud;
    const shown = new Set(cloud.words.map(({ text }) => text));
    const isRare = sized.every(({ text, level: of }) => of < rareLevels || shown.has(text));
    if (isRare && mostPx <= box.minPx * leastSpread) return cloud;
  }
}

function sizedOf(text: string, level: number, { width, minPx, measure }: CloudBox): Sized {
  const lines = breakLines(measureText(text, measure), { widthEm: (width / minPx) * 0.95 - 2 * marginEm, maxChars: charsInLine }).map((line) => line.text);
  return { text, level, lines, widthEm: Math.max(...lines.map((line) => measure(line)), 0.1) };
}

function placeAt(words: readonly Sized[], box: CloudBox, { mostPx, known }: { readonly mostPx: number; readonly known: ReadonlyMap<string, PlacedWord> }): Cloud {
  const placed: PlacedWord[] = [];
  for (const word of words) {
    const wanted = box.minPx * (mostPx / box.minPx) ** (word.level / (levels - 1));
    const px = Math.max(box.minPx, Math.min(wanted, (box.width * 0.95) / (word.widthEm + 2 * marginEm)));
    const size = { width: (word.widthEm + 2 * marginEm) * px, height: (word.lines.length * cloudLeading + marginEm) * px };
    const from = known.get(word.text) ?? startOf(word.text, box);
    const spot = freeSpot({ size, from, box, placed });
    if (spot) placed.push({ text: word.text, lines: word.lines, level: word.level, px, ...size, ...spot });
  }
  return { words: placed, left: words.length - placed.length, mostPx };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a new word would like to stand: near the middle, on a side that its letters decide. */
function startOf(text: string, { width, height }: CloudBox): Spot {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  const angle = ((hash >>> 0) / 2 ** 32) * 2 * Math.PI;
  return { x: width / 2 + Math.cos(angle) * width * 0.12, y: height / 2 + Math.sin(angle) * height * 0.12 };
}

interface Search {
  readonly size: { readonly width: number; readonly height: number };
  readonly from: Spot;
  readonly box: CloudBox;
  readonly placed: readonly PlacedWord[];
}

/** Along the side of a word that stands, another one is tried here: from end to end. */
const alongSide = [-1, -0.5, 0, 0.5, 1];

/** The spot nearest to `from`: there, or touching a word that stands. */
function freeSpot({ size, from, box, placed }: Search): Spot | undefined {
  if (size.width > box.width || size.height > box.height) return undefined;
  const within = (spot: Spot): Spot => ({
    x: Math.min(Math.max(spot.x, size.width / 2), box.width - size.width / 2),
    y: Math.min(Math.max(spot.y, size.height / 2), box.height - size.height / 2),
  });
  const isFree = ({ x, y }: Spot): boolean =>
    placed.every((other) => Math.abs(x - other.x) * 2 >= size.width + other.width - 0.01 || Math.abs(y - other.y) * 2 >= size.height + other.height - 0.01);
  const flat = box.width / box.height;
  const distance = ({ x, y }: Spot): number => Math.hypot((x - from.x) / flat, y - from.y);
  const spots = placed.flatMap((other) => beside(other, size, from).map(within)).map((spot) => ({ spot, far: distance(spot) }));
  const nearest = spots.toSorted((a, b) => a.far - b.far).find(({ spot }) => isFree(spot));
  const own = within(from);
  return isFree(own) ? own : nearest?.spot;
}

function beside(other: PlacedWord, { width, height }: Search['size'], from: Spot): Spot[] {
  const acrossX = (other.width + width) / 2;
  const acrossY = (other.height + height) / 2;
  const clamped = (value: number, middle: number, reach: number): number => Math.min(Math.max(value, middle - reach), middle + reach);
  const xs = [...alongSide.map((at) => other.x + at * acrossX), clamped(from.x, other.x, acrossX)];
  const ys = [...alongSide.map((at) => other.y + at * acrossY), clamped(from.y, other.y, acrossY)];
  return [...xs.flatMap((x) => [{ x, y: other.y - acrossY }, { x, y: other.y + acrossY }]), ...ys.flatMap((y) => [{ x: other.x - acrossX, y }, { x: other.x + acrossX, y }])];
}
