// The ballot and the result of a rating.
import * as z from 'zod/mini';

/** One score for each option, in their order; 0 where it was left out. At least one is not. */
export const ratingBallotSchema = z.object({ scores: z.array(z.number()).check(z.maxLength(1000)) });
export type RatingBallot = z.infer<typeof ratingBallotSchema>;

/** For each option: how often each step was given, from 1 up; the mean and the median of the steps, `null` where there is none. */
export const ratingResultSchema = z.object({
  ratings: z.array(z.object({ counts: z.array(z.number()), mean: z.nullable(z.number()), median: z.nullable(z.number()) })),
});
export type RatingResult = z.infer<typeof ratingResultSchema>;
