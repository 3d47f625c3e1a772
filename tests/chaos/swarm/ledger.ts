// What the crowd keeps of every command: when it was sent, how often, and what it was told. The oracle holds the log against it.
import { randomUUID } from 'node:crypto';

export type Outcome = 'unknown' | 'accepted' | 'refused';

export interface LedgerEntry {
  /** The command's id, the same at each try. */
  readonly id: string;
  /** Who sent it: a person's id, never a pseudonym. */
  readonly person: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly sentAtMs: number;
  tries: number;
  /** Tries that ended without an answer, or with one that says nothing either way. */
  unknowns: number;
  outcome: Outcome;
  /** Of a refusal for good. */
  code: string | null;
  /** Of an acceptance: the seq that the acknowledgement named, and what it made. */
  seq: number | null;
  result: Readonly<Record<string, string | number>> | null;
  settledAtMs: number | null;
}

export interface Ledger {
  /** In the order in which they were first sent; of one person each was settled before the next was sent. */
  readonly entries: LedgerEntry[];
  open(command: Pick<LedgerEntry, 'person' | 'type' | 'payload'>): LedgerEntry;
  accepted(entry: LedgerEntry, answer: { seq: number; result?: LedgerEntry['result'] | undefined }): void;
  refused(entry: LedgerEntry, code: string): void;
  count(outcome: Outcome): number;
}

export function createLedger(): Ledger {
  const entries: LedgerEntry[] = [];
  const counts: Record<Outcome, number> = { unknown: 0, accepted: 0, refused: 0 };
  const settle = (entry: LedgerEntry, outcome: Outcome): void => {
    counts[entry.outcome] -= 1;
    counts[outcome] += 1;
    Object.assign(entry, { outcome, settledAtMs: performance.now() });
  };
  return {
    entries,
    open(command) {
      const entry: LedgerEntry = {
        ...command, id: randomUUID(), sentAtMs: performance.now(), tries: 0, unknowns: 0, outcome: 'unknown', code: null, seq: null, result: null, settledAtMs: null,
      };
      entries.push(entry);
      counts.unknown += 1;
      return entry;
    },
    accepted(entry, { seq, result }) {
      Object.assign(entry, { seq, result: result ?? null });
      settle(entry, 'accepted');
    },
    refused(entry, code) {
      Object.assign(entry, { code });
      settle(entry, 'refused');
    },
    count: (outcome) => counts[outcome],
  };
}
