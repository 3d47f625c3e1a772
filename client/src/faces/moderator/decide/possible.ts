// What a moderator can do with a question, given how it stands: the same for buttons and keys. Pure.
import { appealForOthersMs, type QuestionStatus } from '@plenary/domain/question/state';
import type { QuestionRecord } from '@plenary/domain/question/views';
import { waitsForLook } from '../queue/lists.ts';

export const acts = ['approve', 'reject', 'uphold', 'edit', 'stage', 'done', 'merge', 'takeOut', 'notice', 'write', 'context', 'label', 'pin', 'address'] as const;
export type Act = (typeof acts)[number];

const undecided: readonly Act[] = ['approve', 'reject', 'edit', 'merge', 'label', 'address'];
const actsOf: Record<QuestionStatus, readonly Act[]> = {
  screening: undecided,
  waiting: undecided,
  live: ['stage', 'done', 'reject', 'edit', 'merge', 'notice', 'write', 'context', 'label', 'pin', 'address'],
  onStage: ['stage', 'done', 'reject', 'edit', 'notice', 'write', 'context', 'label', 'pin', 'address'],
  onNotice: ['done', 'notice', 'write', 'context', 'label', 'pin', 'address'],
  answered: ['write', 'context', 'label'],
  rejected: ['approve', 'label'],
  merged: ['takeOut', 'label'],
  withdrawn: [],
};

/** A reply is nothing but read. */
const forReplies: ReadonlySet<Act> = new Set(['approve', 'reject', 'uphold', 'edit', 'label']);

export function canDo(question: QuestionRecord, act: Act): boolean {
  if (question.replyTo !== undefined && !forReplies.has(act)) return false;
  if (act === 'uphold') return waitsForLook(question);
  if (act === 'takeOut' && (question.desk?.parts ?? 0) > 0) return true;
  return actsOf[question.status].includes(act);
}

/** Until when an appeal is for other moderators than this one, in ms; nothing once it is for everyone, or if it always was. */
export function forOthersUntilMs({ desk }: QuestionRecord, me: string, nowMs: number): number | undefined {
  if (desk?.appeal?.outcome !== 'open' || desk.appeal.of !== me) return undefined;
  const untilMs = desk.appeal.atMs + appealForOthersMs;
  return nowMs < untilMs ? untilMs : undefined;
}
