// A poll's own words in a reader's language, each with the language that it really has; yes, no and abstain are the page's words.
import { useCallback } from 'react';
import type { LocalText } from '@plenary/domain/core/text';
import { consents } from '@plenary/domain/poll/kinds/consent/setup';
import type { PollRecord } from '@plenary/domain/poll/record';
import { useLanguage } from './language-provider.tsx';
import { useWords } from './words.ts';

/** `isOther`: it is not in the reader's language, because nobody has translated it. */
export interface PollText { readonly text: string; readonly lang: string; readonly isOther: boolean }
export interface PollOptionWords extends PollText { readonly id: string; readonly detail: PollText | null }
export interface PollWords { readonly title: PollText; readonly options: readonly PollOptionWords[] }

/** In the language, else in English, else in the first that there is. */
export function pollText(text: LocalText, language: string): PollText {
  const lang = [language, 'en', ...Object.keys(text)].find((each) => text[each]) ?? language;
  return { text: text[lang] ?? '', lang, isOther: lang !== language && text[lang] !== undefined };
}

type Worded = Pick<PollRecord, 'title' | 'options' | 'setup'>;

/** `language`: another one than the page's, for screens. */
export function usePollWords(other?: string): (poll: Worded) => PollWords {
  const { language: own } = useLanguage();
  const ui = useWords('ui');
  const language = other ?? own;
  return useCallback(({ title, options, setup }) => ({
    title: pollText(title, language),
    options: options.map(({ id, text, detail }, index) => ({
      id,
      ...(setup.kind === 'consent' ? { text: ui(`consent.${consents[index] ?? 'abstain'}`), lang: own, isOther: false } : pollText(text, language)),
      detail: detail ? pollText(detail, language) : null,
    })),
  }), [ui, own, language]);
}
