// Instant run-off. In each round the option that fewest ballots put first goes out, and its ballots go to whom they put next. It goes on to the
// end, past a majority, so that every option has a place: who has more than half of the ballots never goes out.
import { optionId } from '../options.ts';
import type { Runoff, RunoffRound } from './shape.ts';
import { told } from './sums.ts';

/** Ballots of one order: options by their index, the best first, and how many, in parts. */
export interface Ranked { readonly order: readonly number[]; readonly parts: number }

/** `points`: Borda's, for each option. */
export function runOff(ballots: readonly Ranked[], points: readonly number[]): Runoff {
  const rounds: RunoffRound[] = [];
  const order: string[][] = [];
  let left = [...points.keys()];
  while (left.length > 1) {
    const counts = countOf(ballots, left, points.length);
    const { out, tie } = whoGoes(left, [counts, ...rounds.map((round) => round.counts).toReversed()], points);
    const ids = out.map(optionId);
    rounds.push({ counts, out: out.length < left.length ? ids : [], tie });
    order.unshift(ids);
    left = left.filter((option) => !out.includes(option));
  }
  if (left.length > 0) order.unshift(left.map(optionId));
  return { rounds, order, majorityIn: majorityIn(rounds, told(ballots.reduce((sum, { parts }) => sum + parts, 0))) };
}

/** How many ballots put each of the options that are left before the others that are. */
function countOf(ballots: readonly Ranked[], left: readonly number[], options: number): (number | null)[] {
  const sums = Array.from({ length: options }, () => 0);
  const isLeft = sums.map((_, option) => left.includes(option));
  for (const { order, parts } of ballots) {
    const first = order.find((option) => isLeft[option]) ?? 0;
    sums[first] = (sums[first] ?? 0) + parts;
  }
  return sums.map((sum, option) => (isLeft[option] ? told(sum) : null));
}

/**
 * Of several with the fewest that one goes out which had fewest in the latest earlier round that tells them apart, as in Scotland's council
 * elections (Scottish Local Government Elections Order 2007, SSI 2007/42, schedule 1, rule 51(2)(a)). Where that rule draws lots, which nobody
 * could count again, the one with fewest points goes out; those that are equal in these too go out together.
 * `counts`: of this round, then of the earlier ones, the latest first.
 */
function whoGoes(left: readonly number[], counts: readonly RunoffRound['counts'][], points: readonly number[]): { out: number[]; tie: RunoffRound['tie'] } {
  const [now = [], ...earlier] = counts;
  let out = fewest(left, now);
  if (out.length === 1) return { out, tie: null };
  for (const before of earlier) out = fewest(out, before);
  if (out.length === 1) return { out, tie: 'earlier' };
  out = fewest(out, points);
  return { out, tie: out.length === 1 ? 'points' : 'together' };
}

function fewest(among: readonly number[], counts: readonly (number | null)[]): number[] {
  const least = Math.min(...among.map((option) => counts[option] ?? 0));
  return among.filter((option) => (counts[option] ?? 0) === least);
}

function majorityIn(rounds: readonly RunoffRound[], all: number): number | null {
  const found = rounds.findIndex(({ counts }) => counts.some((count) => 2 * (count ?? 0) > all));
  return found < 0 ? null : found;
}
