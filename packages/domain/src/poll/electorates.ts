// Who may vote in a poll, for which body, and what the bodies' weights make of their counts.
import type { Actor } from '../core/roles.ts';
import { sumOf, type Cells } from './cells.ts';
import type { Counts } from './kinds/kind.ts';
import type { Electorate, Poll } from './state.ts';

/** The place of the body that somebody votes in; 0 where a poll has none; -1 for whoever may not vote. */
export function electorateOf({ electorates }: Pick<Poll, 'electorates'>, { group, role }: Pick<Actor, 'group' | 'role'>): number {
  if (electorates.length === 0) return 0;
  return electorates.findIndex(({ groups, roles }) => (group !== null && groups.includes(group)) || roles.includes(role));
}

/** What moderators may give a body to decide by. */
export const isWeight = (weight: number): boolean => Number.isInteger(weight) && weight >= 1 && weight <= 100;

/** Whether bodies decide by weight, and not head by head. */
export const isWeighted = ({ electorates }: Pick<Poll, 'electorates'>): boolean => electorates.length > 1;

/**
 * Counts in percent of the whole, each body with its weight however many voted in it. A body without ballots decides nothing, and the
 * weights of the others are what they are to each other.
 */
export function weightedCounts(cells: Cells, electorates: readonly Electorate[]): { ballots: number; counts: Counts } {
  const bodies = electorates.map(({ weight }, place) => ({ weight, ...sumOf(cells, ({ electorate }) => electorate === place) })).filter(({ ballots }) => ballots > 0);
  const whole = bodies.reduce((sum, { weight }) => sum + weight, 0);
  const counts = new Map<string, number>();
  // In an order that ballots have no part in: sums of fractions depend on it.
  for (const { weight, ballots, counts: own } of bodies) {
    for (const mark of [...own.keys()].toSorted()) counts.set(mark, (counts.get(mark) ?? 0) + ((own.get(mark) ?? 0) * weight * 100) / (whole * ballots));
  }
  return { ballots: bodies.length > 0 ? 100 : 0, counts };
}
