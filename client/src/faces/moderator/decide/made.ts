// What is remembered of each thing that a moderator does, so that it can be taken back. Pure.
import type { QuestionCommand } from '@plenary/domain/question/commands';
import type { QuestionRecord } from '@plenary/domain/question/views';
import type { Decision } from './decision.ts';
import { hasLabel } from './labels.ts';
import { seenDecision, type Made, type UndoList } from './undo-list.ts';

export function madeOf(question: QuestionRecord, decision: Decision, sent: { id: string; group: string; atMs: number; list: UndoList }): Made {
  const { id, group, atMs, list } = sent;
  return {
    id, group, atMs, question: question.id, action: decision.action, before: question.status, text: question.text, seq: null, isUndone: false,
    seen: seenDecision(list, question.id, question.desk?.decision?.seq ?? null), ...ofContext(question, decision), ...ofLabel(question, decision),
  };
}

/** A label that was there already stays when it is put there once more. */
function ofLabel({ id: question, desk }: QuestionRecord, decision: Decision): Pick<Made, 'back'> {
  if (decision.action !== 'label' && decision.action !== 'unlabel') return {};
  const { action, label } = decision;
  if (hasLabel(desk?.labels ?? [], label) === (action === 'label')) return {};
  return { back: { type: action === 'label' ? 'question.unlabel' : 'question.label', question, label } };
}

/** A note that was there is written again, as a version of its own; one that was not is taken away. */
function ofContext({ id: question, context }: QuestionRecord, { action }: Decision): Pick<Made, 'back' | 'version'> {
  const back: QuestionCommand = context ? { type: 'question.context', question, text: context.text, sources: context.sources } : { type: 'question.dropContext', question };
  const version = context?.version ?? 0;
  if (action === 'context') return { back, version: version + 1 };
  return action === 'dropContext' && context ? { back, version } : {};
}
