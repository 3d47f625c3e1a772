// What weights make of the counts of several bodies of voters.
import type { Counts } from '@plenary/domain/poll/kinds/kind';

export interface Body { readonly weight: number; readonly ballots: number; readonly counts: Counts }

/**
 * Counts in percent of the whole, each body with its weight however many voted in it. A body without ballots decides nothing, and the
 * weights of the others are what they are to each other.
 */
export function weigh(bodies: readonly Body[]): { ballots: number; counts: Counts } {
  const voting = bodies.filter(({ ballots }) => ballots > 0);
  const whole = voting.reduce((sum, { weight }) => sum + weight, 0);
  const counts = new Map<string, number>();
  // In an order that ballots have no part in: sums of fractions depend on it.
  for (const { weight, ballots, counts: own } of voting) {
    for (const mark of [...own.keys()].toSorted()) counts.set(mark, (counts.get(mark) ?? 0) + ((own.get(mark) ?? 0) * weight * 100) / (whole * ballots));
  }
  return { ballots: voting.length > 0 ? 100 : 0, counts };
}
