// A question that the server refused comes back into the empty compose bar with the sentence that says why, so that it can be
// mended where it was written. While something else is being written there, it waits among one's own questions.
import { useEffect } from 'react';
import { useLive, useOutbox } from '../../../live/use-live.ts';
import { myQuestionsOf } from '../../../store/own.ts';
import type { Draft } from '../../../store/drafts.ts';

export interface ReturnTo {
  readonly session: string;
  readonly replyTo: string | null;
  /** Nothing is written there now. */
  readonly isFree: boolean;
  readonly write: (draft: Draft) => void;
  readonly setProblem: (sentence: string) => void;
}

export function useReturnedQuestion({ session, replyTo, isFree, write, setProblem }: ReturnTo): void {
  const { discard } = useOutbox();
  const returned = useLive((snapshot) => myQuestionsOf(snapshot, session).find((asked) => asked.way === 'refused' && asked.replyTo === replyTo));
  useEffect(() => {
    if (!returned?.entry || !isFree) return;
    write({ text: returned.text, anonymous: returned.anonymous });
    setProblem(returned.error?.message ?? '');
    discard(returned.entry);
  }, [returned, isFree, write, setProblem, discard]);
}
