// The moderator's own latest decisions, newest last: what U takes back, and for how long. Pure.
import type { DecisionAction, QuestionStatus } from '@plenary/domain/question/state';

export const undoForMs = 10_000;
const mostKept = 100;

export interface Made {
  /** The command's id. */
  readonly id: string;
  readonly question: string;
  readonly action: DecisionAction;
  /** Where the question stood before. */
  readonly before: QuestionStatus;
  readonly text: string;
  readonly atMs: number;
  /** The newest decision before it that this page knew. */
  readonly seen: number | null;
  /** The decision's number, once acknowledged. */
  readonly seq: number | null;
  readonly isUndone: boolean;
}

export type UndoList = readonly Made[];

export type UndoChange =
  | { readonly type: 'made'; readonly made: Made }
  | { readonly type: 'acknowledged'; readonly id: string; readonly seq: number }
  /** Refused, or never sent: it did not happen. */
  | { readonly type: 'dropped'; readonly id: string }
  | { readonly type: 'undone'; readonly id: string };

export function undoListAfter(list: UndoList, change: UndoChange): UndoList {
  switch (change.type) {
    case 'made':
      return [...list, change.made].slice(-mostKept);
    case 'acknowledged':
      return list.map((made) => (made.id === change.id ? { ...made, seq: change.seq } : made));
    case 'dropped':
      return list.filter((made) => made.id !== change.id);
    case 'undone':
      return list.map((made) => (made.id === change.id ? { ...made, isUndone: true } : made));
  }
}

/** What U takes back now: the newest decision that is young enough and still stands. */
export function lastUndoable(list: UndoList, nowMs: number): Made | undefined {
  return list.findLast((made) => !made.isUndone && nowMs - made.atMs <= undoForMs);
}

export function statusBefore(list: UndoList, question: string, seq: number): QuestionStatus | undefined {
  return list.find((made) => made.question === question && made.seq === seq)?.before;
}

/** The newest decision that a moderator sees: `newest` of the record, or, once they took that back themselves, the one before. */
export function seenDecision(list: UndoList, question: string, newest: number | null): number | null {
  const undone = newest === null ? undefined : list.find((made) => made.question === question && made.isUndone && made.seq === newest);
  return undone ? seenDecision(list, question, undone.seen) : newest;
}
