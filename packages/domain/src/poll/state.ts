// A poll and its ballots: one ballot for each voter, counted as they come.
import type { Revised } from '../core/decision.ts';
import type { Ballots } from './ballots.ts';

export const pollChoices = ['single', 'multiple'] as const;
export const pollStatuses = ['draft', 'open', 'closed', 'discarded'] as const;
export type PollChoice = (typeof pollChoices)[number];
export type PollStatus = (typeof pollStatuses)[number];

/** What moderators write: the options' ids are `a`, `b`, `c` … in their order. */
export interface PollText {
  title: string;
  options: string[];
  choice: PollChoice;
  /** How many options one ballot may name; 1 for `single`. */
  maxOptions: number;
  /** Whether the counts show while people vote. */
  showWhileOpen: boolean;
}

export interface Poll extends Revised, PollText {
  id: string;
  session: string;
  status: PollStatus;
  revealed: boolean;
  openedAtMs: number | null;
  closesAtMs: number | null;
  closedAtMs: number | null;
  everPublic: boolean;
  /** How many ballots name each option, in the options' order. */
  counts: number[];
  /** By voter's pseudonym: bit i is set when option i is named. */
  ballots: Ballots;
}

export const pollLimits = { titleLength: 200, optionLength: 120, minOptions: 2, maxOptions: 12, maxOpenMs: 86_400_000 } as const;

/** The id of the option at `index`: `a` for the first. */
export const optionId = (index: number): string => String.fromCharCode(97 + index);
/** The bit of an option's id in a ballot; 0 if the poll has no such option. */
export function optionBit(poll: Poll, id: string): number {
  const index = id.length === 1 ? id.charCodeAt(0) - 97 : -1;
  return index >= 0 && index < poll.options.length ? 1 << index : 0;
}
