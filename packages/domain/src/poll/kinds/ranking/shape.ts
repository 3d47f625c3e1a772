// The ballot and the result of a ranking.
import * as z from 'zod/mini';

/** Ids of all options, the best first. */
export const rankingBallotSchema = z.object({ order: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(1000)) });
export type RankingBallot = z.infer<typeof rankingBallotSchema>;

/** How it was settled that of several options with the fewest ballots these went out: by an earlier count, by points, or not at all. */
export const tieSchema = z.nullable(z.enum(['earlier', 'points', 'together']));

/**
 * One count of a run-off: ballots for each option still in it (`null`: it is out), and which go out, with `tie` if more than one had the fewest.
 * Nothing goes out of a count in which all that were left are equal in everything: they share the first place.
 */
export const runoffRoundSchema = z.object({ counts: z.array(z.nullable(z.number())), out: z.array(z.string()), tie: tieSchema });
export type RunoffRound = z.infer<typeof runoffRoundSchema>;

/** `majorityIn`: the first of the rounds, from 0, in which one option had more than half; `null` if ties let it win without. */
export const runoffSchema = z.object({ rounds: z.array(runoffRoundSchema), order: z.array(z.array(z.string())), majorityIn: z.nullable(z.number()) });
export type Runoff = z.infer<typeof runoffSchema>;

export const rankingResultSchema = z.object({
  /** Borda's points for each option, in their order: of `n` options the first place gives n-1, the last 0. */
  points: z.array(z.number()),
  /** How many ballots put each option first. */
  firsts: z.array(z.number()),
  /** Option ids from the best to the last by points; those with the same place stand together. */
  borda: z.array(z.array(z.string())),
  /** `order` as `borda`: who went out later stands higher. */
  runoff: runoffSchema,
});
export type RankingResult = z.infer<typeof rankingResultSchema>;
