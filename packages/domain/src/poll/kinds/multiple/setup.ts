// Multiple choice: at least `min` and at most `max` of 2 to 12 options.
import * as z from 'zod/mini';

export const multipleSetupSchema = z.object({ kind: z.literal('multiple'), min: z.number(), max: z.number() });
export type MultipleSetup = z.infer<typeof multipleSetupSchema>;
