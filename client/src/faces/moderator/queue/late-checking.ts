// Whether screening keeps up: a question that nobody has checked for long is told of, and can be decided on as it is.
import type { QuestionRecord } from '@plenary/domain/question/views';
import { askedAtMs } from './lists.ts';

/** Screening takes a second; after this, its worker is not there. */
export const lateAfterMs = 10_000;

export interface LateChecking { readonly count: number; readonly oldestMs: number }

/** Nothing while screening keeps up. */
export function lateCheckingOf(questions: readonly QuestionRecord[], nowMs: number): LateChecking | null {
  const ages = questions.filter(isUnchecked).map((question) => nowMs - askedAtMs(question)).filter((ageMs) => ageMs >= lateAfterMs);
  return ages.length === 0 ? null : { count: ages.length, oldestMs: Math.max(...ages) };
}

/** Live ones too: where live comes first, they are shown unchecked. What a moderator has decided on is nobody's worry. */
const isUnchecked = ({ status, desk }: QuestionRecord): boolean => desk?.screened === false && desk.decision === null && (status === 'screening' || status === 'live');
