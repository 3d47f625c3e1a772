// Statements on a scale: how much of it each step has, and the mean.
import type { PollResult } from '@plenary/domain/poll/kinds/setups';
import type { RatingResult } from '@plenary/domain/poll/kinds/rating/shape';
import { letterOf } from '../../data/letter-of.ts';
import type { DrawnPoll } from '../drawn-poll.ts';
import type { ChartSay } from '../words/chart-say.ts';

export interface RatingRow {
  readonly id: string;
  readonly letter: string;
  readonly label: string;
  /** Of those who rated it, 0 to 1, from step 1 up. */
  readonly steps: readonly number[];
  readonly counts: readonly number[];
  /** The mean; a dash where nobody rated it. */
  readonly figure: string;
  readonly median: string;
  readonly parts: readonly { readonly label: string; readonly figure: string }[];
  readonly before: { readonly round: number; readonly figure: string } | null;
}

/** The result is of the poll's own kind: the record says so by its setup. */
export const ratingsIn = (result: PollResult): RatingResult['ratings'] => (result as RatingResult).ratings;

export function ratingRowsOf(poll: DrawnPoll, say: Pick<ChartSay, 'mean'>): RatingRow[] {
  const last = poll.past.at(-1);
  const figure = (value: number | null = null): string => (value === null ? '–' : say.mean(value));
  return poll.options.map(({ id, text }, index) => {
    const rating = poll.result ? ratingsIn(poll.result)[index] : undefined;
    const counts = rating?.counts ?? [];
    const sum = counts.reduce((total, count) => total + count, 0);
    return {
      id, letter: letterOf(index), label: text, counts,
      steps: counts.map((count) => (sum > 0 ? count / sum : 0)),
      figure: figure(rating?.mean), median: figure(rating?.median),
      parts: (poll.parts ?? []).map((part) => ({ label: part.label, figure: figure(ratingsIn(part.result)[index]?.mean) })),
      before: last?.result ? { round: last.round, figure: figure(ratingsIn(last.result)[index]?.mean) } : null,
    };
  });
}
