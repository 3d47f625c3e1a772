// A text of the programme in the reader's language, marked with its own language where that is another.
import { useCallback } from 'react';
import type { LocalText } from '@plenary/domain/core/text';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { chooseText } from './local-text.ts';

export function LocalWords({ of: texts }: { readonly of: LocalText }) {
  const { language } = useLanguage();
  const { text, lang } = chooseText(texts, language);
  return (
    <bdi lang={lang} dir="auto">
      {text}
    </bdi>
  );
}

/** The same as a plain string, for attributes and sentences. */
export function useLocalText(): (texts: LocalText) => string {
  const { language } = useLanguage();
  return useCallback((texts) => chooseText(texts, language).text, [language]);
}
