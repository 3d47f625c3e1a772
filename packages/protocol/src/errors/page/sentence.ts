// What a page says by itself, in somebody's language: the same sentences as the server's, for the few codes that a page may give.
import type { ErrorBody } from '../sentence.ts';
import type { PageCode } from './codes.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

const sentences: Readonly<Record<string, Record<PageCode, string>>> = { en, fr, es };
const retryable: ReadonlySet<PageCode> = new Set(['unavailable', 'indeterminate', 'internal']);

/** The sentence in the first of `languages` (BCP 47 tags, best first) that has one, else in English. */
export function pageSentence(code: PageCode, languages: readonly string[]): string {
  const found = languages.map((tag) => sentences[languageOf(tag)]).find((table) => table !== undefined);
  return (found ?? en)[code];
}

export function pageError(code: PageCode, languages: readonly string[]): ErrorBody {
  return { code, message: pageSentence(code, languages), retryable: retryable.has(code) };
}

const languageOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';
