// Rating: each of 1 to 12 statements on a scale from 1 to `steps`, whose ends have labels.
import * as z from 'zod/mini';
import { localTextSchema } from '../../../core/text.ts';

/** `steps`: 2 to 11. `low`, `high`: what 1 and `steps` stand for; may be empty. */
export const ratingSetupSchema = z.object({ kind: z.literal('rating'), steps: z.number(), low: localTextSchema, high: localTextSchema });
export type RatingSetup = z.infer<typeof ratingSetupSchema>;
