// Replies to a question that everyone sees, where the session takes them. They are moderated as questions are, and are nothing but read:
// nobody supports, merges, pins or stages one, and they stand in no order and no counter.
import type { RefusalCode } from '../core/codes.ts';
import type { EventState } from '../state.ts';
import type { QuestionCommand, QuestionSubmit } from './commands.ts';
import { isShown, wholeOf } from './shown.ts';
import type { Question } from './state.ts';

const forQuestionsAlone: ReadonlySet<QuestionCommand['type']> = new Set<QuestionCommand['type']>([
  'question.support', 'question.unsupport', 'question.freeze', 'question.unfreeze', 'question.discount', 'question.restoreCount',
  'question.stage', 'question.unstage', 'question.answer', 'question.merge', 'question.unmerge', 'question.notice', 'question.write',
  'question.context', 'question.dropContext', 'question.pin', 'question.unpin', 'question.address',
]);

export const isNotForReplies = (type: QuestionCommand['type']): boolean => forQuestionsAlone.has(type);

/** The question beneath which a reply stands, or why there can be none. One that was merged meanwhile is replied to where it went. */
export function repliedTo(state: EventState, command: QuestionSubmit): Question | RefusalCode {
  const named = command.replyTo === undefined ? undefined : state.questions.get(command.replyTo);
  if (!named?.everPublic || named.session !== command.session) return 'question-unknown';
  if (named.replyTo !== undefined) return 'question-is-reply';
  const parent = wholeOf(state, named);
  return isShown(state, parent) ? parent : 'question-not-live';
}
