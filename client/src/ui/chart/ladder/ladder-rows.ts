// A ranking as a ladder: options from the best to the last by the method that decides, with points, or with the counts of each round.
import type { RankingResult } from '@plenary/domain/poll/kinds/ranking/shape';
import type { PollResult } from '@plenary/domain/poll/kinds/setups';
import { letterOf } from '../../data/letter-of.ts';
import type { DrawnPoll, DrawnRound, SetupOf } from '../drawn-poll.ts';
import type { ChartSay } from '../words/chart-say.ts';

export interface LadderCell {
  readonly figure: string;
  /** Of all ballots, 0 to 1. */
  readonly share: number;
  readonly goesOut: boolean;
}

export interface LadderRow {
  readonly id: string;
  readonly letter: string;
  readonly label: string;
  /** From 1; those that are equal have the same. Nothing as long as nobody voted. */
  readonly place: number | null;
  /** Where it stands on the ladder, from 0, also among equals. */
  readonly rank: number;
  readonly figure: string;
  readonly share: number;
  /** Of each round of a run-off; `null` once it is out. */
  readonly cells: readonly (LadderCell | null)[];
  readonly before: { readonly round: number; readonly figure: string } | null;
  readonly parts: readonly { readonly label: string; readonly figure: string }[];
}

export type Ranking = DrawnPoll & { readonly setup: SetupOf<'ranking'> };

/** The result is of the poll's own kind: the record says so by its setup. */
export const rankingIn = (result: PollResult): RankingResult => result as RankingResult;
export const orderIn = (result: PollResult, method: SetupOf<'ranking'>['method']): readonly (readonly string[])[] =>
  (method === 'borda' ? rankingIn(result).borda : rankingIn(result).runoff.order);

/** In the options' order. */
export function ladderRowsOf(poll: Ranking, say: Pick<ChartSay, 'number' | 'percent' | 't'>): LadderRow[] {
  const { method } = poll.setup;
  const { result, options } = poll;
  const placed = placesOf(poll, method);
  const last = poll.past.at(-1);
  const before = last && placesOf(last, method);
  const parts = (poll.parts ?? []).map((part) => ({ label: part.label, places: placesOf({ ...part, counted: part.ballots }, method) }));
  const rounds = result && method === 'runoff' ? rankingIn(result).runoff.rounds : [];
  const points = result ? rankingIn(result).points : [];
  const total = points.reduce((sum, each) => sum + each, 0);
  // A ballot of n options gives n(n-1)/2 points in all, and n-1 of them to the first: 2/n of all is the most that one can have.
  const mostPoints = (2 * total) / Math.max(1, options.length);
  const number = (count: number): string => (poll.parts ? say.number(count, 1) : say.number(count));
  const placeText = (place: number | undefined): string => (place === undefined ? '–' : say.t('ladder.place', { place }));
  return options.map(({ id, text }, index) => ({
    id, letter: letterOf(index), label: text,
    place: placed.get(id)?.place ?? null, rank: placed.get(id)?.rank ?? index,
    figure: number(points[index] ?? 0), share: mostPoints > 0 ? (points[index] ?? 0) / mostPoints : 0,
    cells: rounds.map(({ counts, out }) => {
      const count = counts[index] ?? null;
      const all = counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
      return count === null ? null : { figure: number(count), share: all > 0 ? count / all : 0, goesOut: out.includes(id) };
    }),
    before: last && before?.size ? { round: last.round, figure: placeText(before.get(id)?.place) } : null,
    parts: parts.map(({ label, places }) => ({ label, figure: placeText(places.get(id)?.place) })),
  }));
}

/** Nothing while it is hidden or nobody voted. */
function placesOf({ result, counted }: Pick<DrawnRound, 'result' | 'counted'>, method: SetupOf<'ranking'>['method']): Map<string, { place: number; rank: number }> {
  const places = new Map<string, { place: number; rank: number }>();
  if (!result || counted === 0) return places;
  for (const equal of orderIn(result, method)) {
    const place = places.size + 1;
    for (const id of equal) places.set(id, { place, rank: places.size });
  }
  return places;
}

/** The order by the other method, by letters: “B, A = C”. */
export function otherOrder({ setup, options, result }: Ranking): string {
  if (!result) return '';
  const letters = new Map(options.map(({ id }, index) => [id, letterOf(index)]));
  return orderIn(result, setup.method === 'borda' ? 'runoff' : 'borda').map((equal) => equal.map((id) => letters.get(id) ?? id).join(' = ')).join(', ');
}
