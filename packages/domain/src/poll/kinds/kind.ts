// What a kind of poll has to say for itself: how it is set up, what a ballot of it is, what of a ballot is counted, and what the counts
// come to. All that polls have in common, their life, secrecy, weights and splits, is none of its business.
import type { RefusalCode } from '../../core/codes.ts';

export const pollKinds = ['single', 'multiple', 'consent', 'rating', 'ranking', 'cloud', 'open', 'estimate', 'points', 'quiz'] as const;
export type PollKind = (typeof pollKinds)[number];

/** A ballot as it is kept: bits of the options named, a number, one number for each option, words, or a text. */
export type Kept = number | string | readonly number[] | readonly string[];

/**
 * How often each mark was made. A mark is what can be added up of a ballot (`b`, `b:4`, `bca`, `climate`); each kind has its own.
 * Where groups have weights the numbers are not whole.
 */
export type Counts = ReadonlyMap<string, number>;

/** What a kind is asked about a poll of its own: the setup, and how many options there are. */
export interface Asked<S> { readonly setup: S; readonly options: number }

/**
 * `S` setup, `B` a ballot as it comes and as its voter sees it, `K` as it is kept, `R` the result.
 * Marks are additive: the counts of some ballots are the sum of the marks of each, in any order. The result follows from counts alone.
 */
export interface KindRules<S, B, K extends Kept, R> {
  /** How many options a poll of this kind needs; [0, 0] where it has none of its own. */
  readonly options: readonly [least: number, most: number];
  /** The setup cleaned, or what is wrong with it. */
  readSetup(asked: Asked<S>): S | RefusalCode;
  /** The ballot to be kept, or what is wrong with it. Whatever comes, of whatever length, is judged here. */
  readBallot(asked: Asked<S>, ballot: B): { readonly kept: K } | RefusalCode;
  /** The reverse of `readBallot`, for the voter and for the published list. */
  showBallot(asked: Asked<S>, kept: K): B;
  marksOf(asked: Asked<S>, kept: K): Iterable<readonly [mark: string, times: number]>;
  /** `ballots`: how many were counted; with weights, how many percent. */
  resultOf(asked: Asked<S>, counts: Counts, ballots: number): R;
  /** What is told of a round's result beside a later round's, where the whole would be long. */
  besideLater?(result: R): R;
  /**
   * For kinds that can be told apart by group: the mark as a column, one of `columnsOf`, or `null` where it says nothing to the split.
   * A kind without it has no split.
   */
  readonly columns?: { of(asked: Asked<S>): readonly string[]; columnOf(asked: Asked<S>, mark: string): string | null };
  /** For kinds in which people write: the words behind a mark that moderators judge, folded so that the same word is judged once. */
  readonly entryOf?: (mark: string) => string;
  /** Does what can be done for a later result about a text that has just come, where a result takes long. It changes no result. */
  meet?(asked: Asked<S>, entry: string): void;
}
