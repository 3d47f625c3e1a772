// The ballot and the result of an open question.
import * as z from 'zod/mini';
import { rawTextSchema } from '../../../core/text.ts';

export const openBallotSchema = z.object({ text: rawTextSchema });
export type OpenBallot = z.infer<typeof openBallotSchema>;

/** Answers that say much the same stand together, the most telling first; the largest cluster first. `rest`: how many answers are in clusters that are not told. */
export const openResultSchema = z.object({ clusters: z.array(z.object({ texts: z.array(z.string()), count: z.number() })), rest: z.optional(z.number()) });
export type OpenResult = z.infer<typeof openResultSchema>;
