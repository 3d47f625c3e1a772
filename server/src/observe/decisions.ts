// How long questions take to be decided on, and how many wait for it. Every node that applies the log counts all of them: take one
// node's figures, not their sum.
import type { Changes } from '@plenary/domain/core/decision';
import type { EventState } from '@plenary/domain/state';
import { decisionSteps, Histogram } from './histogram.ts';

interface Followed {
  readonly state: EventState;
  listen(listener: { applied?: (changes: Changes) => void; reset?: () => void }): void;
}

/** `oldestAtMs`: when the oldest of those that wait was asked, by the log's clock. */
export interface Undecided { readonly count: number; readonly oldestAtMs: number | null }

export interface DecisionWatch {
  /** From asking to a moderator's first decision, by the log's clock, in ms. */
  readonly tookMs: Histogram;
  undecided(): Undecided;
}

/** Counts what is decided from now on. */
export function watchDecisions(replica: Followed): DecisionWatch {
  const tookMs = new Histogram(decisionSteps);
  let seen = replica.state.seq;
  const applied = ({ staff }: Changes): void => {
    for (const key of staff) {
      const question = key.startsWith('question:') ? replica.state.questions.get(key.slice('question:'.length)) : undefined;
      const first = question?.decisions[0];
      if (question && first && first.seq > seen) tookMs.add(first.atMs - question.askedAtMs);
    }
    seen = replica.state.seq;
  };
  replica.listen({ applied, reset: () => void (seen = replica.state.seq) });
  return { tookMs, undecided: () => undecidedOf(replica.state) };
}

function undecidedOf({ questions }: EventState): Undecided {
  let count = 0;
  let oldestAtMs: number | null = null;
  for (const { status, askedAtMs } of questions.values()) {
    if (status !== 'screening' && status !== 'waiting') continue;
    count += 1;
    oldestAtMs = Math.min(oldestAtMs ?? askedAtMs, askedAtMs);
  }
  return { count, oldestAtMs };
}
