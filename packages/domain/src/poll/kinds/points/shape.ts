// The ballot and the result of an allocation of points.
import * as z from 'zod/mini';

/** Points for each option, in their order: whole numbers from 0, together 100. */
export const pointsBallotSchema = z.object({ points: z.array(z.number()).check(z.maxLength(1000)) });
export type PointsBallot = z.infer<typeof pointsBallotSchema>;

/** For each option, in their order: all its points, and the mean for a ballot (`null` without ballots). */
export const pointsResultSchema = z.object({ sums: z.array(z.number()), means: z.array(z.nullable(z.number())) });
export type PointsResult = z.infer<typeof pointsResultSchema>;
