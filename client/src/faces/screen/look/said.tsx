// The page's own words on a screen of two languages: the first, and under it (on a tall screen behind it) the second, where that says it otherwise.
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createTranslator } from 'use-intl/core';
import { loadCatalogues, type Catalogues } from '../../../i18n/catalogues.ts';
import { formatLocaleOf, type Language } from '../../../i18n/languages.ts';
import { formattersIn, useFormat, type Formatters } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { isolate } from '../../../ui/chart/words/isolate.ts';
import { spokenOf } from './spoken-of.ts';
import styles from './said.module.css';

/** The words of one language. */
export interface Sayable {
  readonly t: ReturnType<typeof useWords<'screen'>>;
  readonly u: ReturnType<typeof useWords<'ui'>>;
  readonly c: ReturnType<typeof useWords<'chart'>>;
  readonly format: Formatters;
  /** The second language, for texts of the event in it. */
  readonly tag?: string;
}

interface SecondWords extends Sayable {
  readonly language: Language;
}

interface Second {
  /** BCP 47 tag: texts of the event may have it where the page's own words do not. */
  readonly tag: string;
  readonly words: SecondWords | undefined;
}

const SecondContext = createContext<Second | undefined>(undefined);

/** The screen's second language, for texts of the event. */
export const useSecondTag = (): string | undefined => useContext(SecondContext)?.tag;
export const useSecondWords = (): SecondWords | undefined => useContext(SecondContext)?.words;

export function SecondLanguage({ tag, children }: { readonly tag: string | undefined; readonly children: ReactNode }) {
  const [words, setWords] = useState<SecondWords>();
  useEffect(() => {
    const language = spokenOf(tag);
    let isOver = false;
    const give = (found: SecondWords | undefined): void => {
      if (!isOver) setWords(found);
    };
    if (tag && language) {
      loadCatalogues(language, 'screen').then((messages) => give(wordsOf(messages, { tag, language })), () => give(undefined)); // Without a line one language has to do.
    } else {
      give(undefined);
    }
    return () => {
      isOver = true;
    };
  }, [tag]);
  return <SecondContext value={tag ? { tag, words } : undefined}>{children}</SecondContext>;
}

function wordsOf(messages: Catalogues, { tag, language }: { readonly tag: string; readonly language: Language }): SecondWords {
  const of = { messages, locale: formatLocaleOf(language), timeZone: 'UTC' } as const;
  const u = createTranslator({ ...of, namespace: 'ui' });
  return { tag, language, u, t: createTranslator({ ...of, namespace: 'screen' }), c: createTranslator({ ...of, namespace: 'chart' }), format: formattersIn(language, u) };
}

type Say = (words: Sayable) => string;
export interface SaidProps {
  readonly say: Say;
}

export function Said({ say }: SaidProps) {
  const { first, second, language } = useSaid()(say);
  if (second === '') return first;
  return (
    <span>
      <span>{first}</span>
      <span className={styles.second} lang={language}>{second}</span>
    </span>
  );
}

/** The second alone, where the first is drawn by a part that every face uses. */
export function SaidAgain({ say }: SaidProps) {
  const { second, language } = useSaid()(say);
  return second === '' ? null : <span className={styles.second} lang={language}>{second}</span>;
}

/** The same in both languages one behind the other, for what is measured or shortened as one text. */
export function useBoth(): (say: Say) => string {
  const said = useSaid();
  return useCallback((say) => {
    const { first, second } = said(say);
    return second === '' ? first : `${isolate(first)} · ${isolate(second)}`;
  }, [said]);
}

/** Languages differ in their spaces as well: “50%” and “50 %” need not be said twice. */
const unspaced = (text: string): string => text.replaceAll(/\s/g, '');

/** `second` is empty where there is none, or where it says the same. */
function useSaid(): (say: Say) => { readonly first: string; readonly second: string; readonly language: Language | undefined } {
  const [t, u, c, format] = [useWords('screen'), useWords('ui'), useWords('chart'), useFormat()];
  const words = useSecondWords();
  return useCallback((say) => {
    const first = say({ t, u, c, format });
    const second = words ? say(words) : first;
    return { first, second: unspaced(second) === unspaced(first) ? '' : second, language: words?.language };
  }, [t, u, c, format, words]);
}
