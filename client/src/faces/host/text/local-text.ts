// A text that the event has in several languages, in the page's language, else in the first that it has.
import type { LocalText } from '@plenary/domain/core/text';

export interface SpokenText {
  readonly text: string;
  /** BCP 47 tag of what was found. */
  readonly lang: string | undefined;
}

export function inLanguage(local: LocalText, language: string): SpokenText {
  const lang = [language, ...Object.keys(local)].find((tag) => local[tag]);
  return { text: (lang && local[lang]) ?? '', lang };
}
