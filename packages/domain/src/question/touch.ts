// Marks what changes with a question: its own record, and the fair order of its session, which follows from its questions.
import { touchForEveryone, touchForStaff, type Circumstance } from '../core/decision.ts';
import { isPublic, type Question } from './state.ts';

const keyOf = (question: Question): string => `question:${question.id}`;
const rankingKey = ({ session }: Question): string => `ranking:${session}`;

/** Marks a question as changed, for everyone only if the public may see it or could until now. */
export function touchQuestion(at: Circumstance, question: Question, wasPublic = isPublic(question.status)): void {
  if (!wasPublic && !isPublic(question.status)) return touchForStaff(at, keyOf(question), question);
  touchForEveryone(at, keyOf(question), question);
  at.changes.everyone.add(rankingKey(question));
  at.changes.staff.add(rankingKey(question));
}
