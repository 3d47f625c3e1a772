// What can be wrong with a ballot. The sentences are the server's, and come with the words of ballots.
import type { RefusalCode } from '@plenary/domain/core/codes';

export const ballotProblems = [
  'no-option', 'option-unknown', 'option-repeated', 'too-many-options', 'too-few-options', 'ballot-invalid', 'scores-invalid', 'ranking-incomplete', 'points-invalid',
  'number-invalid', 'word-empty', 'word-too-long', 'too-many-words', 'entry-empty', 'entry-too-long',
] as const satisfies readonly RefusalCode[];

export type BallotProblem = (typeof ballotProblems)[number];

const known: ReadonlySet<string> = new Set(ballotProblems);
const isKnown = (code: RefusalCode): code is BallotProblem => known.has(code);

/** Any other code means that the ballot does not fit the poll. */
export const asProblem = (code: RefusalCode): BallotProblem => (isKnown(code) ? code : 'ballot-invalid');
