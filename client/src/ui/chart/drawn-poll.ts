// A poll as charts draw it: plain data with every text in one language, made from a record by whoever shows it.
import type { PollResult, PollSetup } from '@plenary/domain/poll/kinds/setups';
import type { SplitTable } from '@plenary/domain/poll/split/table';

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
  /** Percent of the whole, as it was set. Of parts without ballots the others take it over. */
  readonly weight: number;
  readonly ballots: number;
  readonly result: PollResult;
}

/** The result by group, or by room and remote, with the names of its rows; cells that are not told are `null`. */
export interface DrawnSplit extends Omit<SplitTable, 'rows'> {
  readonly rows: readonly (SplitTable['rows'][number] & { readonly label: string })[];
}

export interface DrawnPlace {
  readonly place: number;
  /** Those who share it. */
  readonly options: readonly string[];
  readonly value: number;
}

/** What one round of voting came to. */
export interface DrawnRound {
  readonly round: number;
  readonly voters: number;
  /** How many ballots are in the result: while people vote it moves in steps. */
  readonly counted: number;
  /** Nothing while it is hidden. With parts, its figures are percents. */
  readonly result: PollResult | null;
  readonly parts: readonly DrawnPart[] | null;
  readonly split: DrawnSplit | null;
}

export interface DrawnPoll extends DrawnRound {
  readonly title: string;
  /** Whether people still vote. */
  readonly isOpen: boolean;
  readonly setup: PollSetup;
  /** What the ends of a rating's scale stand for, and what an estimate counts; empty where nothing was said. */
  readonly words: { readonly low: string; readonly high: string; readonly unit: string };
  readonly options: readonly DrawnOption[];
  /** Earlier rounds, the first one first. */
  readonly past: readonly DrawnRound[];
  /** Whether bodies of voters have weights: then figures are percents, also of places that are shown before the parts are. */
  readonly isWeighted: boolean;
  /** Awards: the places that are shown by now; `null` for polls that are not told by places. */
  readonly places: readonly DrawnPlace[] | null;
  /** Of a quiz that tells them. */
  readonly leaders: readonly { readonly place: number; readonly name: string; readonly right: number; readonly asked: number }[];
  /** Which way its words are read, and so which way the chart grows. */
  readonly direction: 'ltr' | 'rtl';
}

type Kind = PollSetup['kind'];
export type SetupOf<K extends Kind> = Extract<PollSetup, { kind: K }>;

/** Of how many a count is a share: ballots in the result, or percent where parts have weights. */
export const baseOf = ({ counted, parts }: DrawnRound): number => (parts ? 100 : counted);
