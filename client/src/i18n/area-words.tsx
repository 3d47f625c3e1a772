// Words that come beside the page's own, for what few people open: loaded when first shown, in the page's language.
import { useEffect, useState, type ReactNode } from 'react';
import { IntlProvider, useMessages } from 'use-intl';
import { loadArea, type Area } from './catalogues.ts';
import { useLanguage } from './language-provider.tsx';
import { formatLocaleOf, type Language } from './languages.ts';

export interface AreaWordsProps {
  readonly area: Area;
  /** What is shown until they are here. */
  readonly meanwhile?: ReactNode;
  readonly children: ReactNode;
}

export function AreaWords({ area, meanwhile = null, children }: AreaWordsProps) {
  const { language } = useLanguage();
  const messages = useMessages();
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly words: Record<string, unknown> } | null>(null);
  useEffect(() => {
    let isWanted = true;
    loadArea(language, area).then((words) => isWanted && setLoaded({ language, words })).catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [language, area]);
  if (!loaded) return meanwhile;
  // The words of the language before stay until those of the new one are here.
  return (
    <IntlProvider locale={formatLocaleOf(loaded.language)} messages={{ ...messages, [area]: loaded.words }} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
