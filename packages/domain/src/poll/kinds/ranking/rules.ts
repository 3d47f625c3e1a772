// Ranking: a ballot is an order of all options. It is kept, and counted, as the ids in that order: `bca`.
import type { RefusalCode } from '../../../core/codes.ts';
import type { Asked, Counts, KindRules } from '../kind.ts';
import { optionId, optionIds, optionIndex } from '../options.ts';
import { runOff, type Ranked } from './runoff.ts';
import type { RankingSetup } from './setup.ts';
import type { RankingBallot, RankingResult } from './shape.ts';
import { partsOf, told } from './sums.ts';

export const rankingRules: KindRules<RankingSetup, RankingBallot, string, RankingResult> = {
  options: [2, 10],
  readSetup: ({ setup }) => setup,
  readBallot: ({ options }, { order }) => readOrder(options, order),
  showBallot: (_asked, kept) => ({ order: [...kept] }),
  marksOf: (_asked, kept) => [[kept, 1]],
  resultOf: ({ options }, counts) => rankingResult(options, counts),
  /** A split tells first preferences. */
  columns: {
    of: ({ options }: Asked<unknown>): string[] => optionIds(options),
    columnOf: (_asked: Asked<unknown>, mark: string): string => mark.charAt(0),
  },
};

function readOrder(options: number, order: readonly string[]): { kept: string } | RefusalCode {
  const seen = new Set<string>();
  for (const id of order) {
    if (optionIndex(id, options) < 0) return 'option-unknown';
    if (seen.has(id)) return 'option-repeated';
    seen.add(id);
  }
  return seen.size < options ? 'ranking-incomplete' : { kept: order.join('') };
}

function rankingResult(options: number, counts: Counts): RankingResult {
  const ballots = [...counts].map(([mark, count]): Ranked => ({ order: [...mark].map((id) => optionIndex(id, options)), parts: partsOf(count) }));
  const points = Array.from({ length: options }, () => 0);
  const firsts = points.slice();
  for (const { order, parts } of ballots) {
    for (const [place, option] of order.entries()) points[option] = (points[option] ?? 0) + parts * (options - 1 - place);
    const [first = 0] = order;
    firsts[first] = (firsts[first] ?? 0) + parts;
  }
  const toldPoints = points.map(told);
  return { points: toldPoints, firsts: firsts.map(told), borda: places(toldPoints), runoff: runOff(ballots, toldPoints) };
}

/** Options from the most points to the fewest; those with the same share a place. */
function places(points: readonly number[]): string[][] {
  const steps = [...new Set(points)].toSorted((a, b) => b - a);
  return steps.map((step) => [...points.keys()].filter((option) => points[option] === step).map(optionId));
}
