// Chooses one language of a text that exists in several: the page's, else English, else whatever there is.
import type { LocalText } from '@plenary/domain/core/text';

export interface ChosenText {
  readonly text: string;
  /** The text's own language where it is not the page's: screen readers then speak it properly. */
  readonly lang: string | undefined;
}

export function chooseText(texts: LocalText, language: string): ChosenText {
  for (const tag of [language, 'en', ...Object.keys(texts)]) {
    const text = texts[tag]?.trim();
    if (text) return { text, lang: tag === language ? undefined : tag };
  }
  return { text: '', lang: undefined };
}
