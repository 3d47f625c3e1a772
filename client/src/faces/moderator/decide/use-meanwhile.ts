// What somebody else did with a question while a dialog about it is open: told in the dialog, so that nothing that was written is lost to a
// refusal. Until that was read, the dialog decides nothing.
import { useState } from 'react';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useIdentity } from '../../../live/use-live.ts';
import { overtakenBy, type Overtaken } from './overtaken.ts';

export interface Meanwhile {
  /** What is to be read first; nothing while nobody was quicker. */
  readonly overtaken: Overtaken | null;
  /** The question with the decision that was read of it last. */
  readonly asRead: DeskQuestion;
  readonly goOn: () => void;
}

/** `opened`: the question as it was when the dialog opened; `now`: as it is. */
export function useMeanwhile(opened: DeskQuestion, now: DeskQuestion): Meanwhile {
  const me = useIdentity();
  const [read, setRead] = useState(opened);
  const overtaken = overtakenBy({ type: 'question.approve', question: now.id, seen: read.desk?.decision?.seq ?? null, revision: read.desk?.revision ?? 0 }, now);
  const isOwn = overtaken.by === 'decision' && overtaken.decision.by === me.id;
  const isNews = overtaken.by !== 'unknown' && !isOwn;
  return { overtaken: isNews ? overtaken : null, asRead: { ...now, desk: read.desk }, goOn: () => setRead(now) };
}
