// What somebody else did while a decision of mine was on its way, told from the question as it has become. Pure.
import type { Command } from '@plenary/domain/commands';
import type { QuestionDesk, QuestionRecord } from '@plenary/domain/question/views';

/** Refusals that mean that somebody else was quicker. */
const codes: ReadonlySet<string> = new Set(['question-already-decided', 'decision-changed', 'question-not-on-stage', 'question-merged', 'no-appeal']);

export type Overtaken =
  | { readonly by: 'decision'; readonly decision: NonNullable<QuestionDesk['decision']> }
  /** The decision that I saw was taken back. */
  | { readonly by: 'undo' }
  /** Its author has rewritten it. */
  | { readonly by: 'author' }
  /** The record does not tell yet: it is older than the refusal. */
  | { readonly by: 'unknown' };

export const isOvertaken = (code: string | undefined): boolean => code !== undefined && codes.has(code);

export function overtakenBy(body: Command, record: QuestionRecord): Overtaken {
  const decision = record.desk?.decision ?? null;
  if ('revision' in body && (body.revision ?? 0) < (record.desk?.revision ?? 0)) return { by: 'author' };
  const seen = 'seen' in body ? (body.seen ?? null) : 'decision' in body ? body.decision : null;
  if (decision && decision.seq > (seen ?? -1)) return { by: 'decision', decision };
  return seen !== null && decision?.seq !== seen ? { by: 'undo' } : { by: 'unknown' };
}
