// Single choice: one of 2 to 12 options.
import * as z from 'zod/mini';

export const singleSetupSchema = z.object({ kind: z.literal('single') });
export type SingleSetup = z.infer<typeof singleSetupSchema>;
