// The sentence about pairing in every language that we have: before it is paired, a screen knows neither event nor reader.
import { useEffect, useState } from 'react';
import { loadCatalogues } from '../../../i18n/catalogues.ts';
import { languages, type Language } from '../../../i18n/languages.ts';

export interface PairingSentence {
  readonly language: Language;
  readonly sentence: string;
}

/** In the order of `languages`; one that could not be fetched is left out. */
export function usePairingSentences(): readonly PairingSentence[] {
  const [sentences, setSentences] = useState<readonly PairingSentence[]>([]);
  useEffect(() => {
    let isOver = false;
    const load = async (language: Language): Promise<PairingSentence[]> => {
      const catalogue = await loadCatalogues(language, 'screen').catch(() => null);
      // Words without placeholders stay a text when they are compiled.
      return catalogue ? [{ language, sentence: catalogue.screen.pairing.how }] : [];
    };
    void Promise.all(languages.map(load)).then((found) => {
      if (!isOver) setSentences(found.flat());
    });
    return () => {
      isOver = true;
    };
  }, []);
  return sentences;
}
