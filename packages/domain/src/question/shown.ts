// Whether everyone may see a question: by its own standing and, for a reply, by that of the question that it replies to.
import type { EventState } from '../state.ts';
import { isPublic, type Question } from './state.ts';

/** The question in which this one counts: itself, or the one that it was merged into, over however many steps. */
export function wholeOf(state: EventState, question: Question): Question {
  const into = question.merged && state.questions.get(question.merged.into);
  return into ? wholeOf(state, into) : question;
}

/** What a reply stands beneath: the question that it replies to, or the whole that it was merged into. Nothing for other questions. */
export function aboveOf(state: EventState, { replyTo }: Pick<Question, 'replyTo'>): Question | undefined {
  const parent = replyTo === undefined ? undefined : state.questions.get(replyTo);
  return parent && wholeOf(state, parent);
}

export function isShown(state: EventState, question: Question): boolean {
  if (!isPublic(question.status)) return false;
  const above = aboveOf(state, question);
  return above === undefined || isPublic(above.status);
}

/** The replies beneath a question: its own, and those of what was merged into it. */
export function repliesUnder(state: EventState, question: Question): Question[] {
  const parts = (question.parts ?? []).flatMap((id) => state.questions.get(id) ?? []);
  const own = (question.replies ?? []).flatMap((id) => state.questions.get(id) ?? []);
  return [...own, ...parts.flatMap((part) => repliesUnder(state, part))];
}

/** How many of them everyone sees. */
export const shownReplies = (state: EventState, question: Question): number => repliesUnder(state, question).filter((reply) => isShown(state, reply)).length;
