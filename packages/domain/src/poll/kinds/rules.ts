// The rules of each kind, found by its name.
import type { RefusalCode } from '../../core/codes.ts';
import { cloudRules } from './cloud/rules.ts';
import { consentRules } from './consent/rules.ts';
import { estimateRules } from './estimate/rules.ts';
import type { Asked, Counts, Kept, KindRules, PollKind } from './kind.ts';
import { multipleRules } from './multiple/rules.ts';
import { openRules } from './open/rules.ts';
import { pointsRules } from './points/rules.ts';
import { quizRules } from './quiz/rules.ts';
import { rankingRules } from './ranking/rules.ts';
import { ratingRules } from './rating/rules.ts';
import type { Ballot, PollResult, PollSetup } from './setups.ts';
import { singleRules } from './single/rules.ts';

/** The rules of a kind of which nobody asks more than that they belong together. */
export type AnyKindRules = KindRules<PollSetup, Ballot, Kept, PollResult>;

/** The one name in a ballot of each kind, by which it is told whether a ballot is of that kind. */
const ballotName = {
  single: 'options', multiple: 'options', consent: 'options', quiz: 'options', rating: 'scores', ranking: 'order',
  cloud: 'words', open: 'text', estimate: 'number', points: 'points',
} as const satisfies Record<PollKind, string>;

const table: Readonly<Record<PollKind, AnyKindRules>> = {
  single: singleRules,
  multiple: multipleRules,
  consent: consentRules,
  rating: ratingRules,
  ranking: rankingRules,
  cloud: cloudRules,
  open: openRules,
  estimate: estimateRules,
  points: pointsRules,
  quiz: quizRules,
};

/** Setup, ballots and results of one poll are all of its kind: `readBallotOf` lets no other ballot in. */
export const rulesOf = (kind: PollKind): AnyKindRules => table[kind];

export function readBallotOf(asked: Asked<PollSetup>, ballot: Ballot): { readonly kept: Kept } | RefusalCode {
  return ballotName[asked.setup.kind] in ballot ? rulesOf(asked.setup.kind).readBallot(asked, ballot) : 'ballot-invalid';
}

/** What a list of kept ballots comes to, counted anew: for proofs and for whoever counts again. */
export function countAnew(asked: Asked<PollSetup>, kept: Iterable<Kept>): Counts {
  const { marksOf } = rulesOf(asked.setup.kind);
  const counts = new Map<string, number>();
  for (const ballot of kept) for (const [mark, times] of marksOf(asked, ballot)) counts.set(mark, (counts.get(mark) ?? 0) + times);
  return counts;
}
