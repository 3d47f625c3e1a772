// The moderator's own latest decisions, newest last: what U takes back, and for how long. Pure.
import type { QuestionCommand } from '@plenary/domain/question/commands';
import type { QuestionStatus } from '@plenary/domain/question/state';
import type { Doing } from './decision.ts';

export const undoForMs = 10_000;
const mostKept = 3000;

export interface Made {
  /** The command's id. */
  readonly id: string;
  /** Those that were made together have the same, and are taken back together. */
  readonly group: string;
  readonly question: string;
  readonly action: Doing;
  /** Where the question stood before. */
  readonly before: QuestionStatus;
  readonly text: string;
  readonly atMs: number;
  /** The newest decision before it that this page knew. */
  readonly seen: number | null;
  /** The decision's number, once acknowledged. */
  readonly seq: number | null;
  readonly isUndone: boolean;
  /** What brings back what was there, for what is no decision. */
  readonly back?: QuestionCommand;
  /** For the fact desk's note: its newest version once this was done. */
  readonly version?: number;
}

export type UndoList = readonly Made[];

export type UndoChange =
  | { readonly type: 'made'; readonly made: readonly Made[] }
  | { readonly type: 'acknowledged'; readonly id: string; readonly seq: number }
  /** Refused, or never sent: it did not happen. */
  | { readonly type: 'dropped'; readonly id: string }
  | { readonly type: 'undone'; readonly group: string };

export function undoListAfter(list: UndoList, change: UndoChange): UndoList {
  switch (change.type) {
    case 'made':
      return [...list, ...change.made].slice(-mostKept);
    case 'acknowledged':
      return list.map((made) => (made.id === change.id ? { ...made, seq: change.seq } : made));
    case 'dropped':
      return list.filter((made) => made.id !== change.id);
    case 'undone':
      return list.map((made) => (made.group === change.group ? { ...made, isUndone: true } : made));
  }
}

/** What U takes back now: the newest decision that is young enough and still stands, with all that were made together with it. */
export function lastUndoable(list: UndoList, nowMs: number): readonly Made[] {
  const newest = list.findLast((made) => !made.isUndone && nowMs - made.atMs <= undoForMs);
  return newest ? list.filter(({ group }) => group === newest.group) : [];
}

export function statusBefore(list: UndoList, question: string, seq: number): QuestionStatus | undefined {
  return list.find((made) => made.question === question && made.seq === seq)?.before;
}

/** The newest decision that a moderator sees: `newest` of the record, or, once they took that back themselves, the one before. */
export function seenDecision(list: UndoList, question: string, newest: number | null): number | null {
  const undone = newest === null ? undefined : list.find((made) => made.question === question && made.isUndone && made.seq === newest);
  return undone ? seenDecision(list, question, undone.seen) : newest;
}
