// The one judge after every fault: all rules over one case, and the figures that the table shows.
import { acknowledgedIsInTheLog, nothingFromNowhere, orderOfEachIsKept, recoveredInTime, refusedHadNoEffect, unknownIsSettled } from './answers.ts';
import type { Case, Violation } from './case.ts';
import { countersAreTheRecount, eachJobOnce, eachQuestionOnce, ownBallotIsTheLast, tallyIsTheRecount } from './effects.ts';
import { everybodySeesTheReplay, nothingLeaked } from './sights.ts';

const rules = [
  acknowledgedIsInTheLog,
  refusedHadNoEffect,
  unknownIsSettled,
  nothingFromNowhere,
  orderOfEachIsKept,
  eachQuestionOnce,
  eachJobOnce,
  tallyIsTheRecount,
  countersAreTheRecount,
  ownBallotIsTheLast,
  everybodySeesTheReplay,
  nothingLeaked,
  recoveredInTime,
] as const;

export interface Verdict {
  readonly acknowledged: number;
  /** Acknowledged, and not in the log. */
  readonly lost: number;
  /** In the log more than once, because they were sent again; they count once. */
  readonly doubled: number;
  /** Tries without an answer, all settled by sending again. */
  readonly resent: number;
  readonly violations: readonly Violation[];
}

export function judge(given: Case): Verdict {
  const acknowledged = given.ledger.filter(({ outcome }) => outcome === 'accepted');
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(({ id }) => !given.log.decided.has(id)).length,
    doubled: [...given.log.decided.values()].filter(({ places }) => places > 1).length,
    resent: given.ledger.reduce((sum, { unknowns }) => sum + unknowns, 0),
    violations: rules.flatMap((rule) => rule(given)),
  };
}
