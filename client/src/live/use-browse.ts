// Asking for what the page does not hold yet: more of a list, what a search finds, the replies beneath a question.
import { useCallback, useEffect } from 'react';
import type { QuestionRecord } from '../store/selectors.ts';
import { lostOf, questionRecordsOf, recordOf } from '../store/selectors.ts';
import type { Live } from '../connection/live.ts';
import { useLiveParts } from './live-context.ts';
import { useLine, useLive } from './use-live.ts';

export type { Browsed } from '../connection/browsing.ts';

/** Asks the server; what comes is in the snapshot afterwards. */
export function useBrowse(): Live['browse'] {
  const { live } = useLiveParts();
  return useCallback((asked, hear) => live.browse(asked, hear), [live]);
}

/** One question by its id, if everyone may see it; asks for it where the page does not hold it. */
export function useQuestion(id: string | null, session: string): QuestionRecord | undefined {
  const browse = useBrowse();
  const { state } = useLine();
  const held = useLive((snapshot) => recordOf(snapshot, 'question', id));
  const isMissing = useLive((snapshot) => id !== null && lostOf(snapshot, [id]).length > 0) && state === 'live';
  useEffect(() => {
    if (isMissing && id !== null) void browse({ session, list: 'newest', one: id, limit: 1 });
  }, [isMissing, browse, session, id]);
  return held;
}

/** The replies beneath a question that everyone sees, latest last; asks for them where the page does not hold them all. */
export function useReplies({ id, session, replies = 0 }: Pick<QuestionRecord, 'id' | 'session' | 'replies'>): readonly QuestionRecord[] {
  const browse = useBrowse();
  const { state } = useLine();
  const held = useLive((snapshot) => questionRecordsOf(snapshot, session).filter(({ replyTo }) => replyTo === id));
  const isMissing = held.length < replies && state === 'live';
  useEffect(() => {
    if (isMissing) void browse({ session, list: 'newest', one: id, limit: 1 });
  }, [isMissing, browse, session, id]);
  return held;
}
