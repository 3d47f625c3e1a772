// Quiz question: one of 2 to 12 options, of which some are right; which, is told when the result is revealed.
import * as z from 'zod/mini';

/** `right`: ids of the right options; empty for whoever may not know them yet. `leaders`: whether a list of the best is told, by name; off as a rule. */
export const quizSetupSchema = z.object({ kind: z.literal('quiz'), right: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(1000)), leaders: z.boolean() });
export type QuizSetup = z.infer<typeof quizSetupSchema>;
