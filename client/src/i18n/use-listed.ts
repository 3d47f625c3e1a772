// Several things as one phrase of the page's language: “A, B and C”.
import { useCallback } from 'react';
import { useLanguage } from './language-provider.tsx';
import { formatLocaleOf } from './languages.ts';

export function useListed(): (parts: readonly string[]) => string {
  const { language } = useLanguage();
  return useCallback((parts) => new Intl.ListFormat(formatLocaleOf(language), { type: 'conjunction' }).format(parts), [language]);
}
