// The page's own words on a screen of two languages: the first, and under it the second, where that says it otherwise.
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { loadCatalogues, type Catalogues } from '../../../i18n/catalogues.ts';
import type { Language } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.ts';
import { spokenOf } from './spoken-of.ts';
import styles from './said.module.css';

interface Second {
  /** BCP 47 tag: texts of the event may have it where the page's own words do not. */
  readonly tag: string;
  readonly words: { readonly language: Language; readonly messages: Catalogues } | undefined;
}

const SecondContext = createContext<Second | undefined>(undefined);

/** The screen's second language, for texts of the event. */
export const useSecondTag = (): string | undefined => useContext(SecondContext)?.tag;

export function SecondLanguage({ tag, children }: { readonly tag: string | undefined; readonly children: ReactNode }) {
  const [words, setWords] = useState<Second['words']>();
  useEffect(() => {
    const language = spokenOf(tag);
    let isOver = false;
    const give = (found: Second['words']): void => {
      if (!isOver) setWords(found);
    };
    if (language) {
      loadCatalogues(language, 'screen').then((messages) => give({ language, messages }), () => give(undefined)); // Without a line one language has to do.
    } else {
      give(undefined);
    }
    return () => {
      isOver = true;
    };
  }, [tag]);
  return <SecondContext value={tag ? { tag, words } : undefined}>{children}</SecondContext>;
}

export interface Sayable {
  readonly t: ReturnType<typeof useWords<'screen'>>;
  readonly u: ReturnType<typeof useWords<'ui'>>;
}

export interface SaidProps {
  readonly say: (words: Sayable) => string;
}

export function Said({ say }: SaidProps) {
  const first = say({ t: useWords('screen'), u: useWords('ui') });
  const words = useContext(SecondContext)?.words;
  if (!words) return first;
  return (
    <span className={styles.both}>
      <span>{first}</span>
      <IntlProvider locale={words.language} messages={words.messages} timeZone="UTC">
        <Again say={say} first={first} language={words.language} />
      </IntlProvider>
    </span>
  );
}

function Again({ say, first, language }: SaidProps & { readonly first: string; readonly language: Language }) {
  const text = say({ t: useWords('screen'), u: useWords('ui') });
  if (text === first) return null;
  return (
    <span className={styles.second} lang={language}>
      {text}
    </span>
  );
}
