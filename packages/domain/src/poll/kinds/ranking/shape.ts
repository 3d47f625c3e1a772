// The ballot and the result of a ranking.
import * as z from 'zod/mini';

/** Ids of all options, the best first. */
export const rankingBallotSchema = z.object({ order: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(1000)) });
export type RankingBallot = z.infer<typeof rankingBallotSchema>;

/** One count of a run-off: ballots for each option still in it (`null`: it is out), and which go out. `byTie`: more than these had the fewest. */
export const runoffRoundSchema = z.object({ counts: z.array(z.nullable(z.number())), out: z.array(z.string()), byTie: z.boolean() });

export const rankingResultSchema = z.object({
  /** Borda's points for each option, in their order: of `n` options the first place gives n-1, the last 0. */
  points: z.array(z.number()),
  /** How many ballots put each option first. */
  firsts: z.array(z.number()),
  /** Option ids from the best to the last by points; those with the same place stand together. */
  borda: z.array(z.array(z.string())),
  runoff: z.object({ rounds: z.array(runoffRoundSchema), order: z.array(z.array(z.string())) }),
});
export type RankingResult = z.infer<typeof rankingResultSchema>;
