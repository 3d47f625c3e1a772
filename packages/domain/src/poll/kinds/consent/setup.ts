// Yes, no or abstain: three options whose words the pages carry in every language of theirs.
import * as z from 'zod/mini';

export const consentSetupSchema = z.object({ kind: z.literal('consent') });
export type ConsentSetup = z.infer<typeof consentSetupSchema>;

/** What the options `a`, `b` and `c` of such a poll stand for. */
export const consents = ['yes', 'no', 'abstain'] as const;
