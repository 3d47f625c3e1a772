// What became of one's own question or reply, as one sentence that also says what to do where it was not taken.
import { useCallback } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { builtInOf, useOwnReasonWords } from '../../../live/use-reasons.ts';
import type { QuestionSign } from '../../../ui/state/state-tag.tsx';

export interface Told {
  readonly sign: QuestionSign;
  readonly reason: string | null;
  readonly isReply: boolean;
}

export type OwnSentence = (told: Told) => string;

/** A reply is never on stage, answered or merged. */
type ReplySign = Exclude<QuestionSign, 'onStage' | 'answered' | 'merged' | 'onNotice'>;
const questionsOnly: ReadonlySet<QuestionSign> = new Set(['onStage', 'answered', 'merged', 'onNotice']);
const isOfReplies = (sign: QuestionSign): sign is ReplySign => !questionsOnly.has(sign);

export function useOwnSentence(): OwnSentence {
  const t = useWords('participant');
  const ui = useWords('ui');
  const ownWords = useOwnReasonWords();
  return useCallback(
    ({ sign, reason, isReply }) => {
      const code = builtInOf(reason);
      const words = { reason: (reason === null ? undefined : ownWords(reason)) ?? ui(`reject.reason.${code}`) };
      const sentence = isReply && isOfReplies(sign) ? t(`own.replyIs.${sign}`, words) : ui(`question.mine.${sign}`, words);
      return sign === 'rejected' ? `${sentence} ${ui(`reject.advice.${code}`)}` : sentence;
    },
    [t, ui, ownWords],
  );
}
