// Which language the page speaks: the person's explicit choice, then the language of their identity, then the
// browser's wishes in order, each only if the event offers it and catalogues exist; English when nothing fits.
import { fallbackLanguage, isLanguage, languages, primarySubtag } from './languages.ts';
import type { Language } from './languages.ts';

export interface LanguageWishes {
  readonly explicit?: string | null | undefined;
  readonly identity?: string | null | undefined;
  /** `navigator.languages`: BCP 47 tags, most wanted first. */
  readonly browser: readonly string[];
  /** The event's languages; undefined while the event is not known. */
  readonly event?: readonly string[] | undefined;
}

/** Languages to offer: the event's own that have catalogues, all catalogues while the event is unknown, never none. */
export function offeredLanguages(event?: readonly string[]): readonly Language[] {
  if (event === undefined) return languages;
  const offered = languages.filter((language) => event.some((tag) => primarySubtag(tag) === language));
  return offered.length > 0 ? offered : [fallbackLanguage];
}

export function chooseLanguage(wishes: LanguageWishes): Language {
  const offered = offeredLanguages(wishes.event);
  const wanted = [wishes.explicit, wishes.identity, ...wishes.browser];
  for (const tag of wanted) {
    const language = tag ? primarySubtag(tag) : '';
    if (isLanguage(language) && offered.includes(language)) return language;
  }
  return offered.includes(fallbackLanguage) ? fallbackLanguage : (offered[0] ?? fallbackLanguage);
}
