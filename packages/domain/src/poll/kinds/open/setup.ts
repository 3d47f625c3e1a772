// Open text: each writes one answer; moderators approve what others read.
import * as z from 'zod/mini';

export const openSetupSchema = z.object({ kind: z.literal('open') });
export type OpenSetup = z.infer<typeof openSetupSchema>;
