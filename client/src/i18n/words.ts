// The only door to the message library. `useWords('participant')` gives a typed `t(key, values)`; keys come from the
// English catalogue, values fill ICU placeholders, `t.rich` takes tags as functions.
import { useTranslations } from 'use-intl';
import type { Catalogues } from './catalogues.ts';

declare module 'use-intl' {
  interface AppConfig {
    Messages: Catalogues;
  }
}

export const useWords = useTranslations;
