// A decision that is being taken back shows as taken back at once, where this page knows how the question stood before.
import type { QuestionStatus } from '@plenary/domain/question/state';
import type { Outbox } from '@plenary/sync/outbox';
import type { DeskQuestion } from '../../../store/desk.ts';
import { isAhead } from '../../../store/is-ahead.ts';

/** Where a question stood before the decision `seq`, as far as this page knows. */
export type StatusBefore = (question: string, seq: number) => QuestionStatus | undefined;

/** Questions that no undo is under way about stay the very same objects. */
export function overlayUndone(questions: readonly DeskQuestion[], outbox: Outbox, before: StatusBefore): readonly DeskQuestion[] {
  const status = new Map<string, QuestionStatus>();
  for (const entry of outbox) {
    const { body } = entry;
    if (body.type !== 'question.undo') continue;
    const held = questions.find(({ id }) => id === body.question);
    const earlier = held && isAhead(entry, held.rev) ? before(held.id, body.decision) : undefined;
    if (earlier) status.set(body.question, earlier);
  }
  if (status.size === 0) return questions;
  return questions.map((question) => ({ ...question, status: status.get(question.id) ?? question.status }));
}
