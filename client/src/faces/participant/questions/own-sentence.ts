// What became of one's own question, as one sentence that also says what to do where it was not taken.
import { useCallback } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { builtInOf, useOwnReasonWords } from '../../../live/use-reasons.ts';
import type { QuestionSign } from '../../../ui/state/state-tag.tsx';

export type OwnSentence = (sign: QuestionSign, reason: string | null) => string;

export function useOwnSentence(): OwnSentence {
  const t = useWords('ui');
  const ownWords = useOwnReasonWords();
  return useCallback(
    (sign, reason) => {
      if (sign !== 'rejected') return t(`question.mine.${sign}`);
      const code = builtInOf(reason);
      const words = reason === null ? undefined : ownWords(reason);
      return `${t('question.mine.rejected', { reason: words ?? t(`reject.reason.${code}`) })} ${t(`reject.advice.${code}`)}`;
    },
    [t, ownWords],
  );
}
