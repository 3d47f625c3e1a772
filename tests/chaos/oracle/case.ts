// What the oracle judges: the ledger, what the log says, and what each member holds and has been sent. Plain data, so that a bad world can be made.
import type { EventRecordUnion, Personal } from '@plenary/domain/records';
import type { LedgerEntry } from '../swarm/ledger.ts';
import type { Replay } from './replay.ts';

/** One member at the end: who they are, what they hold, and every frame that they were ever sent, as JSON. */
export interface Held {
  readonly person: string;
  readonly name: string | null;
  readonly token: string;
  readonly audience: 'participant' | 'moderator';
  readonly session: string | null;
  readonly records: readonly EventRecordUnion[];
  readonly personal: Pick<Personal, 'ballots' | 'questions'> | null;
  readonly frames: readonly string[];
}

export interface Case {
  readonly ledger: readonly LedgerEntry[];
  readonly log: Replay;
  readonly members: readonly Held[];
  readonly recovery: { readonly tookMs: number; readonly withinMs: number };
  /** Refusals for good that the fault is expected to bring; any other is a violation. */
  readonly expectedCodes?: readonly string[];
}

/** One thing that does not hold. */
export interface Violation { readonly rule: string; readonly what: string }
