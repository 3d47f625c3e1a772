// Points: each shares out 100 points among 2 to 12 options.
import * as z from 'zod/mini';

export const pointsSetupSchema = z.object({ kind: z.literal('points') });
export type PointsSetup = z.infer<typeof pointsSetupSchema>;
export const pointsToShare = 100;
