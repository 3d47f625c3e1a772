// What a part of the people is called.
import { useCallback } from 'react';
import { eventOf } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { languageName } from '../desk/language-name.ts';
import { localText } from '../desk/local-text.ts';
import type { Dimension } from './heard.ts';

export function usePartName(): (dimension: Dimension, id: string) => string {
  const t = useWords('moderator');
  const words = useWords('ui');
  const { language } = useLanguage();
  const groups = useLive((snapshot) => eventOf(snapshot)?.groups);
  return useCallback((dimension, id) => {
    if (id === '') return t(`filters.without.${dimension}`);
    if (dimension === 'mode') return words(`presence.${id === 'room' ? 'room' : 'remote'}`);
    if (dimension === 'language') return languageName(id, language);
    const label = groups?.find((group) => group.id === id)?.label;
    return label ? localText(label, language) : id;
  }, [t, words, language, groups]);
}
