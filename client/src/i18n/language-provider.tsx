// Gives the page its language: words to every component below, `lang` and `dir` to the document.
import { createContext, useContext, useLayoutEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { formatLocaleOf } from './languages.ts';
import type { LanguageState, LanguageStore } from './language-store.ts';

const LanguageContext = createContext<LanguageStore | null>(null);

export interface LanguageProviderProps {
  readonly store: LanguageStore;
  readonly children: ReactNode;
}

export function LanguageProvider({ store, children }: LanguageProviderProps) {
  const { language, direction, messages } = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  // Before any other effect: requests of the components below say the page's language.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  return (
    <LanguageContext value={store}>
      <IntlProvider locale={formatLocaleOf(language)} messages={messages} timeZone="UTC">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export interface LanguageHandle extends LanguageState {
  readonly choose: LanguageStore['choose'];
  readonly hint: LanguageStore['hint'];
}

/** The current language and the two ways to change it: `choose` (by the person) and `hint` (by what is known of them). */
export function useLanguage(): LanguageHandle {
  const store = useContext(LanguageContext);
  if (!store) throw new Error('useLanguage needs a LanguageProvider above it');
  const state = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  return { ...state, choose: store.choose, hint: store.hint };
}
