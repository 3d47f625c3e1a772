// Numeric estimate: each names a number between `min` and `max`; the result is a histogram.
import * as z from 'zod/mini';
import { localTextSchema } from '../../../core/text.ts';

/** `decimals`: 0 to 2. `unit`: what is counted, such as “million people”; may be empty. */
export const estimateSetupSchema = z.object({ kind: z.literal('estimate'), min: z.number(), max: z.number(), decimals: z.number(), unit: localTextSchema });
export type EstimateSetup = z.infer<typeof estimateSetupSchema>;
