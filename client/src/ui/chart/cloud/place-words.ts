// Places the words of a cloud: the more frequent, the larger, none over another, none out of the box, none below the smallest size. A word that
// has a place keeps it as long as it is free, and moves to the nearest free one otherwise; libraries for clouds place all words anew each time.
import { breakLines, type Measure } from '../../fit/break-lines.ts';
import { measuredOnce } from '../fit/stand.ts';

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
/** How much larger than the rarest word the most frequent one is at most. */
const mostSpread = 3;
/** With less between the smallest and the largest, rare words are left out instead. */
const leastSpread = 2.2;
export const cloudLeading = 1.22;
/** What may be left out for the sake of size. */
const rareLevels = 2;
/** Free room around a word, in em of it. */
const marginEm = 0.14;
const charsInLine = 22;

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
    if (cloud) return cloud;
  }
}

/** How large all are is not yet near to the smallest size. */
const hasToSpare = (mostPx: number, { minPx }: CloudBox): boolean => mostPx > minPx * leastSpread;

/** Whether a word without a place means that all should be smaller: a frequent one does, and any as long as there is size to spare. */
const asksForLess = ({ level }: Sized, mostPx: number, box: CloudBox): boolean => hasToSpare(mostPx, box) || (mostPx > box.minPx && level >= rareLevels);

function sizedOf(text: string, level: number, { width, minPx, measure }: CloudBox): Sized {
  const lines = breakLines(measuredOnce(text, measure), { widthEm: (width / minPx) * 0.95 - 2 * marginEm, maxChars: charsInLine }).map((line) => line.text);
  return { text, level, lines, widthEm: Math.max(...lines.map((line) => measure(line)), 0.1) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Nothing if they should be smaller. */
function placeAt(words: readonly Sized[], box: CloudBox, { mostPx, known }: { readonly mostPx: number; readonly known: ReadonlyMap<string, PlacedWord> }): Cloud | undefined {
  const sizes = words.map((word) => sizeAt(word, mostPx, box));
  // Where the words are larger than the box all together, not one need be tried.
  const area = sizes.reduce((sum, { width, height }) => sum + width * height, 0);
  if (hasToSpare(mostPx, box) && area > box.width * box.height * 1.01) return undefined;
  const placed: PlacedWord[] = [];
  for (const [index, word] of words.entries()) {
    const size = sizes[index];
    const spot = size && freeSpot({ size, from: known.get(word.text) ?? startOf(word.text, box), box, placed });
    if (spot) placed.push({ text: word.text, lines: word.lines, level: word.level, ...size, ...spot });
    else if (asksForLess(word, mostPx, box)) return undefined;
  }
  return { words: placed, left: words.length - placed.length, mostPx };
}

function sizeAt({ level, widthEm, lines }: Sized, mostPx: number, { width, minPx }: CloudBox): Size & Pick<PlacedWord, 'px'> {
  // Where there is much room, rare words are large too.
  const leastPx = Math.max(minPx, mostPx / mostSpread);
  const wanted = leastPx * (mostPx / leastPx) ** (level / (levels - 1));
  const px = Math.max(minPx, Math.min(wanted, (width * 0.95) / (widthEm + 2 * marginEm)));
  return { px, width: (widthEm + 2 * marginEm) * px, height: (lines.length * cloudLeading + marginEm) * px };
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
  readonly size: Size;
  readonly from: Spot;
  readonly box: CloudBox;
  readonly placed: readonly PlacedWord[];
}

/** Along the side of a word that stands, another one is tried here: from end to end. */
const alongSide = [-1, -0.5, 0, 0.5, 1];

/** The spot nearest to `from`: there, or touching a word that stands. Thousands are looked at for a picture: none is kept but the best. */
function freeSpot({ size: { width, height }, from, box, placed }: Search): Spot | undefined {
  if (width > box.width || height > box.height) return undefined;
  const isFree = (x: number, y: number): boolean => {
    for (const other of placed) if (Math.abs(x - other.x) * 2 < width + other.width - 0.01 && Math.abs(y - other.y) * 2 < height + other.height - 0.01) return false;
    return true;
  };
  const withinX = (x: number): number => clamped(x, width / 2, box.width - width / 2);
  const withinY = (y: number): number => clamped(y, height / 2, box.height - height / 2);
  const flat = box.width / box.height;
  let best: Spot | undefined = { x: withinX(from.x), y: withinY(from.y) };
  if (isFree(best.x, best.y)) return best;
  best = undefined;
  let nearest = Infinity;
  const consider = (wantedX: number, wantedY: number): void => {
    const x = withinX(wantedX);
    const y = withinY(wantedY);
    const far = ((x - from.x) / flat) ** 2 + (y - from.y) ** 2;
    if (far >= nearest || !isFree(x, y)) return;
    nearest = far;
    best = { x, y };
  };
  for (const { x, y, width: otherWidth, height: otherHeight } of placed) {
    const acrossX = (otherWidth + width) / 2;
    const acrossY = (otherHeight + height) / 2;
    for (const at of [...alongSide.map((side) => x + side * acrossX), clamped(from.x, x - acrossX, x + acrossX)]) {
      consider(at, y - acrossY);
      consider(at, y + acrossY);
    }
    for (const at of [...alongSide.map((side) => y + side * acrossY), clamped(from.y, y - acrossY, y + acrossY)]) {
      consider(x - acrossX, at);
      consider(x + acrossX, at);
    }
  }
  return best;
}

const clamped = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
