// What another moderator is called: the name of their link; those whose link has none are numbered.
import { useCallback } from 'react';
import { useWords } from '../../../i18n/words.ts';

export function useColleague(): (name: string | null) => string {
  const t = useWords('moderator');
  return useCallback((name) => {
    if (name === null) return t('colleague.unknown');
    const number = /^#(\d+)$/.exec(name)?.[1];
    return number === undefined ? name : t('colleague.numbered', { number });
  }, [t]);
}
