// The ballot and the result of an estimate.
import * as z from 'zod/mini';

export const estimateBallotSchema = z.object({ number: z.number() });
export type EstimateBallot = z.infer<typeof estimateBallotSchema>;

/** Bins of the same width that hold every number that may be named, each from `from` up to below `to`, the last one with its end. */
export const estimateResultSchema = z.object({
  bins: z.array(z.object({ from: z.number(), to: z.number(), count: z.number() })),
  mean: z.nullable(z.number()),
  median: z.nullable(z.number()),
});
export type EstimateResult = z.infer<typeof estimateResultSchema>;
