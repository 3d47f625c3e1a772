// What a screen shows, in words: of the picture's name and of what this page holds.
import { useCallback } from 'react';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { partsOf } from '../../../store/pictures.ts';
import { recordOf } from '../../../store/selectors.ts';
import type { LiveSnapshot } from '../../../store/store.ts';
import { inLanguage } from '../text/local-text.ts';

const plain = ['welcome', 'blank', 'quiet', 'questions', 'countdown', 'announcement', 'captions'] as const;
const longest = 60;

/** The words for a picture's name; for a name from a newer page, that it is something else. */
export function usePictureWords(): (picture: string) => string {
  const t = useWords('host');
  const { language } = useLanguage();
  const replica = useLive((snapshot) => snapshot.replica);
  return useCallback(function wordsOf(picture: string): string {
    const [first, second] = picture.split('|', 2);
    if (first !== undefined && second !== undefined) return t('picture.split', { first: wordsOf(first), second: wordsOf(second) });
    const { kind, id } = partsOf(picture);
    if (kind === 'now' || kind === 'session') return t(`picture.${kind}`, { title: excerpt(inLanguage(recordOf({ replica }, 'session', id)?.title ?? {}, language).text) });
    if (kind === 'question' || kind === 'poll') return t(`picture.${kind}`, { text: excerpt(textOf({ replica }, { kind, id, language })) });
    const known = plain.find((each) => each === kind);
    return t(`picture.${known ?? 'other'}`);
  }, [t, language, replica]);
}

interface Named { readonly kind: 'question' | 'poll'; readonly id: string | undefined; readonly language: string }

function textOf(seen: Pick<LiveSnapshot, 'replica'>, { kind, id, language }: Named): string {
  return (kind === 'question' ? recordOf(seen, kind, id)?.text : inLanguage(recordOf(seen, kind, id)?.title ?? {}, language).text) ?? '';
}

/** The beginning of a text; a sign that there is one where this page does not hold it. */
function excerpt(text: string): string {
  const line = text.replaceAll('\n', ' ');
  if (line === '') return '…';
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
