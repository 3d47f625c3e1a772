// Languages by the names that the page's language has for them: “English and Arabic”.
import { useCallback } from 'react';
import { useLanguage } from './language-provider.tsx';
import { formatLocaleOf } from './languages.ts';
import { useListed } from './use-listed.ts';

export function useLanguageNames(): (tags: readonly string[]) => string {
  const { language } = useLanguage();
  const list = useListed();
  return useCallback((tags) => {
    const names = new Intl.DisplayNames(formatLocaleOf(language), { type: 'language' });
    return list(tags.map((tag) => names.of(tag) ?? tag));
  }, [language, list]);
}
