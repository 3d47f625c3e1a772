// Two moderators decide about one question, the second without having seen what the first one did: the second one's does not count.
import type { Circumstance } from '../core/decision.ts';
import type { QuestionCommand } from './commands.ts';
import type { Question } from './state.ts';

/** Whether somebody else has decided since what the command says that its moderator saw, or has taken that back. */
export function isOvertaken(at: Circumstance, question: Question, command: QuestionCommand): boolean {
  if (!('seen' in command) || command.seen === undefined || question.status === 'withdrawn') return false;
  const { decisions } = question;
  const seenAt = decisions.findLastIndex(({ seq }) => seq === command.seen);
  if (command.seen !== null && seenAt < 0) return true;
  // One's own decisions are no surprise: they may have been sent before their answers came.
  return decisions.slice(seenAt + 1).some(({ by }) => by !== at.actor.id);
}

/** Whether the author has rewritten the question since its moderator saw it. */
export function isRewritten(question: Question, command: QuestionCommand): boolean {
  return 'seen' in command && command.seen !== undefined && (command.revision ?? 0) !== (question.revision ?? 0);
}
