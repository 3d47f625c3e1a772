// The language in which the page can say its own words for a tag of the event's, if there is one.
import { languages, type Language } from '../../../i18n/languages.ts';

export const spokenOf = (tag: string | undefined): Language | undefined => languages.find((language) => language === tag?.split('-', 1)[0]?.toLowerCase());
