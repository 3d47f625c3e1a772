// What counts as a decision about somebody else's words, found by comparing a question before and after a command of the log.
import * as z from 'zod/mini';
import { apply, applyUnknown } from '@plenary/domain/apply';
import type { StampedCommand } from '@plenary/domain/commands';
import { noChanges, type Outcome } from '@plenary/domain/core/decision';
import { idSchema, roles } from '@plenary/domain/core/roles';
import { countedOf } from '@plenary/domain/question/counting';
import { isPublic, questionStatuses, type Question, type QuestionStatus } from '@plenary/domain/question/state';
import type { EventState } from '@plenary/domain/state';

/** `unpublish`: everyone could see it and may no longer. `restore`: a rejection is taken back, or everyone may see it again.
 * `freeze`, `discount`: moderators hold a count still, or leave supporters out of it. `merge`: it became a part of another, or, undone,
 * stands for itself again. `uphold`: a rejection stands after an appeal. `pin`: it is kept at the top of everyone's lists. */
export const ledgerActions = ['reject', 'unpublish', 'restore', 'edit', 'freeze', 'discount', 'merge', 'uphold', 'pin'] as const;
export type LedgerAction = (typeof ledgerActions)[number];

/** `supporters`: those that count, where the decision is about the count. */
export const standingSchema = z.object({ status: z.enum(questionStatuses), text: z.string(), supporters: z.optional(z.int()), pinned: z.optional(z.literal(true)) });
type Shown = z.infer<typeof standingSchema>;

export const decisionSchema = z.object({
  /** The log's clock, ISO 8601 in UTC. */
  at: z.string(),
  /** The place in the log. */
  seq: z.int(),
  session: idSchema,
  question: idSchema,
  action: z.enum(ledgerActions),
  /** Whether it takes an earlier decision back. */
  undoes: z.boolean(),
  /** Who decided: the role, and a name that stands for one person and tells nobody whom. */
  by: z.object({ role: z.enum(roles), name: z.string() }),
  /** One of the event's reasons, by id. */
  reason: z.nullable(idSchema),
  before: standingSchema,
  after: standingSchema,
});
export type LedgerDecision = z.infer<typeof decisionSchema>;

/** The name under which a person's decisions stand in the ledger. */
export type NameOf = (personId: string) => string;

interface Counting { readonly action: LedgerAction; readonly undoes: boolean }
/** Decisions that are told by what was done, for they need not change what is shown of the question; most are about whose support counts. */
const countingActions: Readonly<Partial<Record<string, Counting>>> = {
  'question.freeze': { action: 'freeze', undoes: false },
  'question.unfreeze': { action: 'freeze', undoes: true },
  'question.discount': { action: 'discount', undoes: false },
  'question.restoreCount': { action: 'discount', undoes: true },
  'question.uphold': { action: 'uphold', undoes: false },
  'question.merge': { action: 'merge', undoes: false },
  'question.unmerge': { action: 'merge', undoes: true },
  'question.pin': { action: 'pin', undoes: false },
  'question.unpin': { action: 'pin', undoes: true },
};

/** What a participant does to questions: their own words, or their support. */
const participants = ['question.submit', 'question.withdraw', 'question.support', 'question.unsupport', 'question.revise', 'question.appeal'];

/** Applies one command to `state` and gives the decision that it was, if it was one. `null` stands for a command that is not known. */
export function applyWatched(state: EventState, command: StampedCommand | null, when: { atMs: number; nameOf: NameOf }): LedgerDecision | null {
  if (!command) {
    applyUnknown(state, when.atMs);
    return null;
  }
  const { body, actor } = command;
  const question = 'question' in body && !participants.includes(body.type) ? state.questions.get(body.question) : undefined;
  const counting = countingActions[body.type] ?? (question && body.type === 'question.undo' ? undoneOf(question) : undefined);
  const before = question && shownOf(question, counting);
  const wasEverPublic = question?.everPublic ?? false;
  const outcome = judge(state, command, when.atMs);
  if (!outcome) return null;
  const after = question && shownOf(question, counting);
  const action = counting ? (outcome.ok ? counting.action : null) : before && after && actionOf(before, after, wasEverPublic);
  if (!question || !before || !after || !action) return null;
  const { session, id, reason } = question;
  return {
    at: new Date(state.atMs).toISOString(), seq: state.seq, session, question: id, action, undoes: body.type === 'question.undo' || (counting?.undoes ?? false),
    by: { role: actor.role, name: when.nameOf(actor.id) }, reason, before, after,
  };
}

/** What the rules cannot even judge does nothing, as on every node. */
function judge(state: EventState, command: StampedCommand, atMs: number): Outcome | null {
  try {
    const { outcome, repeated } = apply(state, command, { atMs, changes: noChanges() });
    return repeated ? null : outcome;
  } catch {
    return null;
  }
}

/** What shows in nothing but the appeal, or in the lists, when it is taken back. */
function undoneOf({ decisions }: Question): Counting | undefined {
  const action = decisions.at(-1)?.action;
  if (action === 'uphold') return { action: 'uphold', undoes: true };
  return action === 'pin' || action === 'unpin' ? { action: 'pin', undoes: true } : undefined;
}

const shownOf = (question: Question, counting: Counting | undefined): Shown => ({ status: question.status, text: question.text, ...(counting && { supporters: countedOf(question).size }), ...(counting?.action === 'pin' && question.pinned && { pinned: question.pinned }) });

function actionOf(before: Shown, after: Shown, wasEverPublic: boolean): LedgerAction | null {
  if (before.text !== after.text) return 'edit';
  if (before.status === after.status) return null;
  return moveOf(before.status, after.status, wasEverPublic);
}

function moveOf(before: QuestionStatus, after: QuestionStatus, wasEverPublic: boolean): LedgerAction | null {
  if (before === 'merged' || after === 'merged') return 'merge';
  if (isPublic(before)) return isPublic(after) ? null : 'unpublish';
  if (after === 'rejected') return 'reject';
  if (before === 'rejected') return 'restore';
  return isPublic(after) && wasEverPublic ? 'restore' : null;
}
