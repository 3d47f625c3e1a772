// A question from the moment it is asked: its text, where it stands, who supports it, and every decision about it.
import type { PresenceMode } from '../core/roles.ts';
import type { Revised } from '../core/decision.ts';
import type { Flag } from './flags.ts';
import type { Suspicion } from './suspicion.ts';

export const questionStatuses = ['screening', 'waiting', 'live', 'onStage', 'answered', 'rejected', 'withdrawn', 'merged', 'onNotice'] as const;
export const decisionActions = ['approve', 'reject', 'edit', 'stage', 'unstage', 'answer', 'merge', 'unmerge', 'notice', 'write', 'uphold', 'pin', 'unpin', 'address'] as const;

export type QuestionStatus = (typeof questionStatuses)[number];
export type DecisionAction = (typeof decisionActions)[number];

/** A link that people may follow: `http` or `https`, with what it is called. */
export interface SourceLink { url: string; title: string }

/** Into which question it was merged, and what it was until then. */
export interface Merged { into: string; was: QuestionStatus }

/** Who takes it on notice, and until when (ms since the epoch) an answer is promised. */
export interface Notice { who: string; untilMs: number | null }

/** An answer in writing. */
export interface Written { text: string; links: SourceLink[]; atMs: number }

/** An author's one appeal against a rejection; `of` is the moderator who rejected. */
export interface Appeal { text: string; atMs: number; of: string; outcome: 'open' | 'upheld' | 'granted' }

/** One version of the fact desk's note. */
export interface ContextNote { version: number; text: string; sources: SourceLink[]; atMs: number; by: string }

/** What a decision can change, and what its undo brings back. What not every question has is absent until it does. */
export interface Standing {
  status: QuestionStatus;
  text: string;
  /** One of the event's reasons, by id. */
  reason: string | null;
  note: string | null;
  answeredAtMs: number | null;
  merged?: Merged | undefined;
  notice?: Notice | undefined;
  written?: Written | undefined;
  appeal?: Appeal | undefined;
  /** Moderators keep it at the top of everyone's lists. */
  pinned?: true | undefined;
  /** The speaker whom it is for, by name. */
  addressed?: string | undefined;
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
  /** How often the author has rewritten it; absent until then. */
  revision?: number;
  /** The fact desk's note: every version, the newest last. It is shown unless `contextHidden`. */
  context?: ContextNote[];
  contextHidden?: true | undefined;
  /** While others are merged into it: which, and who supports it itself. `supporters` then holds everyone, once. */
  parts?: string[] | undefined;
  given?: Set<string> | undefined;
  /** What staff have called it, to find it again. */
  labels?: string[] | undefined;
  /** The question that this one replies to. Everyone sees it with that one alone. */
  replyTo?: string;
  /** Its replies, whatever became of them. */
  replies?: string[];
}

export const questionLimits = {
  textLength: 500, noteLength: 300, openPerPerson: 5, whoLength: 120, writtenLength: 2000, links: 5, appealLength: 300, contextLength: 400,
  labelLength: 40, labels: 5, pins: 3,
} as const;

/** How long an appeal is for other moderators alone, in ms of the log's clock. */
export const appealForOthersMs = 5 * 60_000;

/** Whether everyone may see a question of this status. */
export function isPublic(status: QuestionStatus): boolean {
  return status === 'live' || isAsked(status);
}

/** Whether it is kept at the top of the lists now: where it can still be asked. */
export const isPinned = ({ pinned, status }: Pick<Question, 'pinned' | 'status'>): boolean => pinned === true && isPublic(status) && status !== 'answered';

/** Whether who supports it was heard with it. */
export function isAsked(status: QuestionStatus): boolean {
  return status === 'onStage' || status === 'answered' || status === 'onNotice';
}
