// A poll: what moderators wrote, how far its life has come, and the ballots of each of its rounds.
import type { Revised } from '../core/decision.ts';
import type { LocalText } from '../core/text.ts';
import type { Role } from '../core/roles.ts';
import type { Cells } from './cells.ts';
import type { SplitTable } from './split/table.ts';
import type { PollSetup } from './kinds/setups.ts';
import type { Votes } from './votes.ts';

export const pollStatuses = ['draft', 'open', 'closed', 'discarded'] as const;
export type PollStatus = (typeof pollStatuses)[number];

/** When others than staff see the result: while people vote, each once they have voted, once it is closed, or when moderators reveal it. */
export const resultTimes = ['live', 'voted', 'closed', 'revealed'] as const;
export type ResultTime = (typeof resultTimes)[number];

/** `id`: `a`, `b`, `c` … in their order. `detail` and `picture` for nominees; `picture` is the id of one that was uploaded. */
export interface PollOption { id: string; text: LocalText; detail?: LocalText | undefined; picture?: string | undefined }

/**
 * A body of voters: who is in one of the groups, or has one of the roles. Whoever is in two votes in the first. Without any body everybody
 * votes. `weight`: of 2 bodies with 50 each, each decides half, however many they are.
 */
export interface Electorate { id: string; label: LocalText; groups: string[]; roles: Role[]; weight: number }

/** The result by group or by room and remote, for whom; `live`: while people vote, too. */
export interface PollSplit { by: 'group' | 'mode'; seenBy: 'staff' | 'everyone'; live: boolean }

/** What moderators write. */
export interface PollWriting {
  title: LocalText;
  setup: PollSetup;
  options: PollOption[];
  results: ResultTime;
  /** Whether ballots carry their voters' names. */
  named: boolean;
  /** Whether a ballot can be changed while the poll is open. */
  changeable: boolean;
  /** Whether nobody, moderators neither, sees the result before it is revealed. */
  sealed: boolean;
  electorates: Electorate[];
  split: PollSplit | null;
}

/**
 * What was said when the round's key was destroyed: the head of its list of ballots, and how many could vote, were refused, sent twice. `salt`:
 * what hides, in that list, words that moderators have not let through; told to nobody. `blind`: what hides all behind the head; told with the list.
 * It is not there in seals of before.
 */
export interface Seal { head: string; salt: string; blind?: string; couldVote: number; refused: number; repeated: number; atMs: number }

/** What the next step tells: cells and table as of the last one. `moved`: who did between the table that is told and this one, by side. */
export interface Untold { readonly cells: Cells; readonly table: SplitTable | null; readonly moved: Moved }

/** Voters whose ballot is new, or another one, by side; where bodies have weights by body (by its cell's name). */
export type Moved = Map<string, Set<string>>;

/** One asking of the poll. */
export interface Round {
  round: number;
  openedAtMs: number | null;
  closesAtMs: number | null;
  closedAtMs: number | null;
  revealed: boolean;
  votes: Votes;
  /** How many ballots took the place of an earlier one. */
  changed: number;
  cells: Cells;
  /** The last step, and how many voters are new since. */
  step: number;
  fresh: number;
  /** What is told while people vote: the cells as they were at the step before the last. */
  shown: Cells | null;
  /** The result by side as it was told last. And who moved since the last one was made. */
  table: SplitTable | null;
  moved: Moved;
  /** Not there before the first step and after the close; nor where the event tells each step at once. */
  next?: Untold;
  seal: Seal | null;
}

export type EntryStatus = 'new' | 'held' | 'shown' | 'hidden';

export interface Poll extends Revised, PollWriting {
  id: string;
  session: string;
  status: PollStatus;
  everPublic: boolean;
  now: Round;
  past: Round[];
  /** Awards: places from this one down are shown. */
  unveiled: number | null;
  /** Words and texts that people wrote, folded, and whether others may read them. */
  entries: Map<string, EntryStatus>;
  /** The seq at which one of them was judged last. */
  judged: number;
  /** Whether texts wait for a moderator, as the session's questions did when the poll was opened first: no later setting changes what was written before. */
  textsWait: boolean;
  /** Its place among the drafts, once somebody has arranged them. */
  order?: number;
  /** Written in an event that knew no kinds: its counts show with every ballot, and it is stored as it was then. */
  first?: true;
}

export const pollLimits = {
  titleLength: 200, optionLength: 120, detailLength: 400, labelLength: 80, maxOpenMs: 86_400_000, sealAfterMs: 5000,
  minOptions: 2, maxOptions: 12, rounds: 5, electorates: 10, stepVoters: 5,
} as const;

/** The name of a round's ballot box: voters have a name of their own in each. */
export const boxOf = (poll: string, round: number): string => (round === 1 ? poll : `${poll}-${round}`);
