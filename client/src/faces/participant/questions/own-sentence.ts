// What became of one's own question, as one sentence that also says what to do where it was not taken.
import { useCallback } from 'react';
import type { RejectReason } from '@plenary/domain/question/state';
import { useWords } from '../../../i18n/words.ts';
import type { QuestionSign } from '../../../ui/state/state-tag.tsx';

export type OwnSentence = (sign: QuestionSign, reason: RejectReason | null) => string;

export function useOwnSentence(): OwnSentence {
  const t = useWords('ui');
  return useCallback(
    (sign, reason) => {
      if (sign !== 'rejected') return t(`question.mine.${sign}`);
      const code = reason ?? 'other';
      return `${t('question.mine.rejected', { reason: t(`reject.reason.${code}`) })} ${t(`reject.advice.${code}`)}`;
    },
    [t],
  );
}
