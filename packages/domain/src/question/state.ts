// A question from the moment it is asked: its text, where it stands, who supports it, and every decision about it.
import type { PresenceMode } from '../core/roles.ts';
import type { Revised } from '../core/decision.ts';
import type { Flag } from './flags.ts';
import type { Suspicion } from './suspicion.ts';

export const questionStatuses = ['screening', 'waiting', 'live', 'onStage', 'answered', 'rejected', 'withdrawn'] as const;
export const rejectReasons = ['off-topic', 'duplicate', 'offensive', 'personal-data', 'unclear', 'too-long', 'other'] as const;
export const decisionActions = ['approve', 'reject', 'edit', 'stage', 'unstage', 'answer'] as const;

export type QuestionStatus = (typeof questionStatuses)[number];
export type RejectReason = (typeof rejectReasons)[number];
export type DecisionAction = (typeof decisionActions)[number];

/** What a decision can change, and what its undo brings back. */
export interface Standing {
  status: QuestionStatus;
  text: string;
  reason: RejectReason | null;
  note: string | null;
  answeredAtMs: number | null;
}

/** One moderator's decision. `seq` names it; `before` is what its undo restores. */
export interface QuestionDecision {
  seq: number;
  action: DecisionAction;
  by: string;
  atMs: number;
  before: Standing;
}

export interface Question extends Revised, Standing {
  id: string;
  session: string;
  /** The author's actor id: a person's id, or a pseudonym if anonymous. */
  author: string;
  anonymous: boolean;
  group: string | null;
  mode: PresenceMode | null;
  language: string | null;
  /** The author's own words, once a moderator has edited them. */
  originalText: string | null;
  askedAtMs: number;
  liveAtMs: number | null;
  screened: boolean;
  /** Absent until a classifier outside has answered. */
  classified?: true;
  flags: Flag[];
  supporters: Set<string>;
  /** Absent until something looked like a campaign: what was seen last. */
  suspicion?: Suspicion;
  /** Who supported it when moderators froze its count; absent while it moves. */
  frozen?: Set<string>;
  /** Whose support moderators leave out; absent while all counts. */
  discounted?: Set<string>;
  /** Whose support counts, where that is not everybody's. Follows from the three above. */
  counted?: Set<string>;
  decisions: QuestionDecision[];
  /** The seq since which the public may no longer see it, if it ever could. */
  hiddenSince: number | null;
  everPublic: boolean;
}

export const questionLimits = { textLength: 500, noteLength: 300, openPerPerson: 5 } as const;

/** Whether everyone may see a question of this status. */
export function isPublic(status: QuestionStatus): boolean {
  return status === 'live' || status === 'onStage' || status === 'answered';
}

/** Whether who supports it was heard with it. */
export function isAsked(status: QuestionStatus): boolean {
  return status === 'onStage' || status === 'answered';
}
