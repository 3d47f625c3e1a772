// A text that the event has in several languages, in the best one for this screen: its own, else the event's first that has it.
import type { LocalText } from '@plenary/domain/core/text';

export interface SpokenText {
  readonly text: string;
  /** BCP 47 tag of what was found. */
  readonly lang: string | undefined;
}

/** Titles beyond these leave less room for all else, or hardly any. */
const longTitle = 60;
const longestTitle = 110;

const lengthOf = (local: LocalText, wanted: readonly string[]): number => inLanguage(local, wanted).text.length;
export const isLongTitle = (local: LocalText, wanted: readonly string[]): boolean => lengthOf(local, wanted) > longTitle;
export const isLongestTitle = (local: LocalText, wanted: readonly string[]): boolean => lengthOf(local, wanted) > longestTitle;

export function inLanguage(local: LocalText, wanted: readonly string[]): SpokenText {
  const lang = [...wanted, ...Object.keys(local)].find((tag) => local[tag]);
  return { text: (lang && local[lang]) ?? '', lang };
}
