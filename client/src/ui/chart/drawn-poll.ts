// A poll as charts draw it: plain data with every text in one language, made from a record by whoever shows it.
import type { PollResult, PollSetup } from '@plenary/domain/poll/kinds/setups';

export interface DrawnOption {
  readonly id: string;
  readonly text: string;
  readonly detail?: string | undefined;
  /** Address of a picture on our own server. */
  readonly picture?: string | undefined;
}

/** What one electorate said, where electorates have weights of their own. */
export interface DrawnPart {
  readonly label: string;
  /** Percent of the whole. */
  readonly weight: number;
  readonly ballots: number;
  readonly result: PollResult;
}

/** What one round of voting came to. */
export interface DrawnRound {
  readonly round: number;
  readonly voters: number;
  /** Nothing while it is hidden. With parts, its figures are percents. */
  readonly result: PollResult | null;
  readonly parts: readonly DrawnPart[] | null;
}

export interface DrawnPoll extends DrawnRound {
  readonly title: string;
  readonly setup: PollSetup;
  /** What the ends of a rating's scale stand for, and what an estimate counts; empty where nothing was said. */
  readonly words: { readonly low: string; readonly high: string; readonly unit: string };
  readonly options: readonly DrawnOption[];
  /** Earlier rounds, the first one first. */
  readonly past: readonly DrawnRound[];
  /** Awards: places from this one down are shown; `null` for polls without a staged reveal. */
  readonly unveiled: number | null;
}

type Kind = PollSetup['kind'];
export type SetupOf<K extends Kind> = Extract<PollSetup, { kind: K }>;

/** Of how many a count is a share: people who voted, or percent where parts have weights. */
export const baseOf = ({ voters, parts }: DrawnRound): number => (parts ? 100 : voters);
