// Word cloud: each writes up to `words` words or short phrases.
import * as z from 'zod/mini';

/** `words`: 1 to 5. */
export const cloudSetupSchema = z.object({ kind: z.literal('cloud'), words: z.number() });
export type CloudSetup = z.infer<typeof cloudSetupSchema>;
