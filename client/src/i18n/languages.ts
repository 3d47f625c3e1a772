// The languages that have complete catalogues, and what is true of a language: its own name, direction, and the
// locale that dates and numbers follow. Adding a language is a folder of catalogues and one row here.

export const languages = ['en', 'fr', 'es'] as const;

export type Language = (typeof languages)[number];

export const fallbackLanguage: Language = 'en';

/** Own names: a person looks for theirs in their own language, whatever the page speaks. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español' };

/** English follows British dates and the 24-hour clock, as United Nations documents do. */
const formatLocales: Record<Language, string> = { en: 'en-GB', fr: 'fr', es: 'es' };

export function formatLocaleOf(language: Language): string {
  return formatLocales[language];
}

export function isLanguage(tag: string): tag is Language {
  return languages.some((language) => language === tag);
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

export type Direction = 'ltr' | 'rtl';

/** Direction of a BCP 47 tag by its primary subtag: `ar-EG` is right to left, `az-Arab` is not asked for here. */
export function directionOf(tag: string): Direction {
  return rightToLeft.has(primarySubtag(tag)) ? 'rtl' : 'ltr';
}

export function primarySubtag(tag: string): string {
  return (tag.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}
