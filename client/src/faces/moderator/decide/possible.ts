// What a moderator can do with a question, given how it stands: the same for buttons and keys. Pure.
import { appealForOthersMs, type QuestionStatus } from '@plenary/domain/question/state';
import type { QuestionRecord } from '@plenary/domain/question/views';
import { waitsForLook } from '../queue/lists.ts';

export const acts = ['approve', 'reject', 'uphold', 'edit', 'stage', 'done', 'merge', 'takeOut', 'notice', 'write', 'context'] as const;
export type Act = (typeof acts)[number];

const undecided: readonly Act[] = ['approve', 'reject', 'edit', 'merge'];
const actsOf: Record<QuestionStatus, readonly Act[]> = {
  screening: undecided,
  waiting: undecided,
  live: ['stage', 'done', 'reject', 'edit', 'merge', 'notice', 'write', 'context'],
  onStage: ['stage', 'done', 'reject', 'edit', 'notice', 'write', 'context'],
  onNotice: ['done', 'notice', 'write', 'context'],
  answered: ['write', 'context'],
  rejected: ['approve'],
  merged: ['takeOut'],
  withdrawn: [],
};

export function canDo(question: QuestionRecord, act: Act): boolean {
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
