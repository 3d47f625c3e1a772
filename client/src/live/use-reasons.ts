// The reasons for which a question is not taken: which of them are offered now, and the event's own words for each, where it has some.
import { useCallback } from 'react';
import { isBuiltIn, settingsOf, type BuiltInReason, type EventSettings } from '@plenary/domain/event/settings';
import { useLanguage } from '../i18n/language-provider.tsx';
import { eventOf } from '../store/selectors.ts';
import { useLive } from './use-live.ts';

export const useSettings = (): EventSettings => useLive((snapshot) => settingsOf(eventOf(snapshot)));

/** In the page's language, else in English, else in any; nothing for a reason that keeps the pages' words. */
export function useOwnReasonWords(): (reason: string) => string | undefined {
  const { reasons } = useSettings();
  const { language } = useLanguage();
  return useCallback(
    (reason) => {
      const label = reasons.find(({ id }) => id === reason)?.label ?? {};
      return label[language] ?? label['en'] ?? Object.values(label)[0];
    },
    [reasons, language],
  );
}

/** The reason whose words the pages carry: itself, or `other` for one of the event's own. */
export const builtInOf = (reason: string | null): BuiltInReason => (reason !== null && isBuiltIn(reason) ? reason : 'other');
