// Marks what changes with a question: its own record, and the fair order of its session, which follows from its questions.
import { touchForEveryone, touchForStaff, type Circumstance } from '../core/decision.ts';
import { isShown } from './shown.ts';
import type { Question } from './state.ts';

const keyOf = (question: Question): string => `question:${question.id}`;
const rankingKey = ({ session }: Question): string => `ranking:${session}`;

/** Marks a question as changed, for everyone only if the public may see it or could until now. */
export function touchQuestion(at: Circumstance, question: Question, wasShown = isShown(at.state, question)): void {
  if (!wasShown && !isShown(at.state, question)) return touchForStaff(at, keyOf(question), question);
  touchForEveryone(at, keyOf(question), question);
  if (question.replyTo !== undefined) return;
  at.changes.everyone.add(rankingKey(question));
  at.changes.staff.add(rankingKey(question));
}
