// Finds the sentence for a code in somebody's language.
import type { ErrorCode } from './codes.ts';
import { errorCatalogue } from './catalogue.ts';
import { en } from './sentences/en.ts';
import { es } from './sentences/es.ts';
import { fr } from './sentences/fr.ts';

const sentences: ReadonlyMap<string, Record<ErrorCode, string>> = new Map(Object.entries({ en, fr, es }));

/** What a refused command or request gets. */
export interface ErrorBody { readonly code: ErrorCode; readonly message: string; readonly retryable: boolean }

/** The sentence in the first of `languages` (BCP 47 tags, best first) that has one, else in English. */
export function errorSentence(code: ErrorCode, languages: readonly string[]): string {
  const found = languages.map((tag) => sentences.get(tag.split('-')[0]?.toLowerCase() ?? '')).find((table) => table !== undefined);
  return (found ?? en)[code];
}

export function errorBody(code: ErrorCode, languages: readonly string[]): ErrorBody {
  return { code, message: errorSentence(code, languages), retryable: errorCatalogue[code].retryable };
}
