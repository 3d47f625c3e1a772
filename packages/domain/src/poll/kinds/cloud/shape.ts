// The ballot and the result of a word cloud.
import * as z from 'zod/mini';
import { rawTextSchema } from '../../../core/text.ts';

export const cloudBallotSchema = z.object({ words: z.array(rawTextSchema).check(z.maxLength(100)) });
export type CloudBallot = z.infer<typeof cloudBallotSchema>;

/** The most frequent words, as most people wrote them, and how many different ones there are. */
export const cloudResultSchema = z.object({ words: z.array(z.object({ text: z.string(), count: z.number() })), different: z.int() });
export type CloudResult = z.infer<typeof cloudResultSchema>;
