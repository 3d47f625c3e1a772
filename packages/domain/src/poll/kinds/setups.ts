// All setups, ballots and results as unions.
import * as z from 'zod/mini';
import { choiceBallotSchema, choiceResultSchema } from './choice.ts';
import { cloudSetupSchema } from './cloud/setup.ts';
import { cloudBallotSchema, cloudResultSchema } from './cloud/shape.ts';
import { consentSetupSchema } from './consent/setup.ts';
import { estimateSetupSchema } from './estimate/setup.ts';
import { estimateBallotSchema, estimateResultSchema } from './estimate/shape.ts';
import { multipleSetupSchema } from './multiple/setup.ts';
import { openSetupSchema } from './open/setup.ts';
import { openBallotSchema, openResultSchema } from './open/shape.ts';
import { pointsSetupSchema } from './points/setup.ts';
import { pointsBallotSchema, pointsResultSchema } from './points/shape.ts';
import { quizSetupSchema } from './quiz/setup.ts';
import { rankingSetupSchema } from './ranking/setup.ts';
import { rankingBallotSchema, rankingResultSchema } from './ranking/shape.ts';
import { ratingSetupSchema } from './rating/setup.ts';
import { ratingBallotSchema, ratingResultSchema } from './rating/shape.ts';
import { singleSetupSchema } from './single/setup.ts';

export const pollSetupSchema = z.discriminatedUnion('kind', [
  singleSetupSchema, multipleSetupSchema, consentSetupSchema, ratingSetupSchema, rankingSetupSchema,
  cloudSetupSchema, openSetupSchema, estimateSetupSchema, pointsSetupSchema, quizSetupSchema,
]);
export type PollSetup = z.infer<typeof pollSetupSchema>;

/** A ballot as it comes; the poll's kind says which form it must have. */
export const ballotSchema = z.union([
  choiceBallotSchema, ratingBallotSchema, rankingBallotSchema, cloudBallotSchema, openBallotSchema, estimateBallotSchema, pointsBallotSchema,
]);
export type Ballot = z.infer<typeof ballotSchema>;

export const pollResultSchema = z.union([
  choiceResultSchema, ratingResultSchema, rankingResultSchema, cloudResultSchema, openResultSchema, estimateResultSchema, pointsResultSchema,
]);
export type PollResult = z.infer<typeof pollResultSchema>;
