// Ranking: all of 2 to 10 options, the best first. The result is told by Borda's count and by instant run-off; ties by a rule that is shown
// beforehand.
import * as z from 'zod/mini';

/** Which of the two orders names the winner on screens; the other one is shown beside it. */
export const rankingSetupSchema = z.object({ kind: z.literal('ranking'), method: z.enum(['borda', 'runoff']) });
export type RankingSetup = z.infer<typeof rankingSetupSchema>;
