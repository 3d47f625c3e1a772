// How a question and the organisers' note share a hall's screen: the question never goes below the smallest size for the note, and of the
// note as much is shown as stands beside it at that size. The phones have all of it. Pure, so that it can be judged in a test.
import { heightAt, hallMaxChars, tightLeading, type Box, type OneSize } from '../../../ui/fit/fit-text.ts';
import type { Measure } from '../../../ui/fit/break-lines.ts';

export interface NoteTexts {
  readonly question: string;
  readonly note: string;
  /** Where it comes from, in one line of words. */
  readonly sources: string;
}

export interface Hall {
  readonly box: Box;
  /** The smallest size, in px. */
  readonly unit: number;
  readonly measure: Measure;
}

export interface NoteShare {
  /** The note as far as it is shown, with its sources; empty where there is room for its mark alone. */
  readonly body: string;
  /** Of the body, in px. */
  readonly height: number;
}

/** In units: the line that says whose note it is, and the space above it. */
export const markHeight = 2.3;
/** The note is beside the question, not the other way round. */
const largestShare = 0.42;
const largestSize = 1.3;
const hair = 0.01;

export function shareWithNote({ question, note, sources }: NoteTexts, { box, unit, measure }: Hall): NoteShare {
  const at = (sizePx: number): OneSize => ({ width: box.width, sizePx, leading: tightLeading, maxChars: hallMaxChars, measure });
  const least = heightAt(question.replace(/\s+/g, ' '), at(unit));
  // Whole pixels, and never the very last one: what is left for the question must not miss it by a rounding.
  const room = Math.floor(Math.min(box.height - least, box.height * largestShare) - markHeight * unit - hair);
  const heightOfBody = (body: string, sizePx = unit): number => heightAt(body, at(sizePx));
  const body = longestThatFits(note, (text) => withSources(text, sources), (text) => heightOfBody(text) <= room);
  return body === undefined ? { body: '', height: 0 } : { body, height: Math.min(room, heightOfBody(body, unit * largestSize)) };
}

const withSources = (text: string, sources: string): string => [text, sources].filter(Boolean).join('\n');

/** The whole text if that fits, else as many of its first words as do; nothing if not even the first. */
function longestThatFits(text: string, dress: (text: string) => string, fits: (text: string) => boolean): string | undefined {
  const whole = dress(text);
  if (fits(whole)) return whole;
  const words = text.split(/\s+/);
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(dress(cut(words, middle)))) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? undefined : dress(cut(words, low));
}

const cut = (words: readonly string[], count: number): string => `${words.slice(0, count).join(' ').replace(/[,;:.]$/, '')} …`;
