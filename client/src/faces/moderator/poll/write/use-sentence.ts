// The server's sentence for a code, in the page's language: fetched once somebody writes a poll, for nobody else needs them all.
import { useEffect, useState } from 'react';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { useLanguage } from '../../../../i18n/language-provider.tsx';

type Sentences = Readonly<Record<ErrorCode, string>>;

const english = (): Promise<Sentences> => import('@plenary/protocol/errors/sentences/en').then(({ en }) => en);
const fetched: Readonly<Record<string, () => Promise<Sentences>>> = {
  fr: () => import('@plenary/protocol/errors/sentences/fr').then(({ fr }) => fr),
  es: () => import('@plenary/protocol/errors/sentences/es').then(({ es }) => es),
};

/** Nothing while they are on their way; English where they do not come. */
export function useSentence(): (code: ErrorCode) => string | undefined {
  const { language } = useLanguage();
  const [sentences, setSentences] = useState<Sentences | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    const take = (found: Sentences): void => {
      if (isWanted) setSentences(found);
    };
    (fetched[language] ?? english)().catch(english).then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [language]);
  return (code) => sentences?.[code];
}
