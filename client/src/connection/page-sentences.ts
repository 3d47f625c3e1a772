// What a page says by itself, in somebody's language: the same sentences as the server's, for the few codes that a page may give. English is
// always here; another language comes with the page's words.
import type { PageCode } from '@plenary/protocol/errors/page/codes';
import { en } from '@plenary/protocol/errors/page/en';
import { isRetryable } from '@plenary/protocol/errors/page/retryable';
import type { ErrorBody } from '@plenary/protocol/errors/sentence';

type Sentences = Readonly<Record<PageCode, string>>;

const known = new Map<string, Sentences>([['en', en]]);
const fetched: Readonly<Record<string, () => Promise<Sentences>>> = {
  fr: () => import('@plenary/protocol/errors/page/fr').then(({ fr }) => fr),
  es: () => import('@plenary/protocol/errors/page/es').then(({ es }) => es),
};

/** Fetches the sentences of a language, where there are some. Rejects when they cannot be had. */
export async function learnSentences(language: string): Promise<void> {
  const sentences = known.has(language) ? undefined : await fetched[language]?.();
  if (sentences) known.set(language, sentences);
}

/** The sentence in the first of `languages` (BCP 47 tags, best first) that is known here, else in English. */
export function pageSentence(code: PageCode, languages: readonly string[]): string {
  const found = languages.map((tag) => known.get(languageOf(tag))).find((sentences) => sentences !== undefined);
  return (found ?? en)[code];
}

export function pageError(code: PageCode, languages: readonly string[]): ErrorBody {
  return { code, message: pageSentence(code, languages), retryable: isRetryable(code) };
}

const languageOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';
