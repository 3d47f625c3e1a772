// A text that the event has in several languages, in the best one for this screen: its own, else the event's first that has it.
import type { LocalText } from '@plenary/domain/core/text';

export interface SpokenText {
  readonly text: string;
  /** BCP 47 tag of what was found. */
  readonly lang: string | undefined;
}

/** Titles beyond this leave less room for all else. */
const longTitle = 60;

export const isLongTitle = (local: LocalText, wanted: readonly string[]): boolean => inLanguage(local, wanted).text.length > longTitle;

export function inLanguage(local: LocalText, wanted: readonly string[]): SpokenText {
  const lang = [...wanted, ...Object.keys(local)].find((tag) => local[tag]);
  return { text: (lang && local[lang]) ?? '', lang };
}
