// How a feature answers a command: a refusal, or the effect to run. Asking changes nothing; only running the effect does.
import type { Actor } from './roles.ts';
import type { EventState } from '../state.ts';
import type { RefusalCode } from './codes.ts';

/** What an accepted command gives back to its sender: ids it made. */
export type Result = Readonly<Record<string, string | number>>;

export interface Refusal { readonly ok: false; readonly code: RefusalCode }
export interface Acceptance { readonly ok: true; readonly run: () => Result | undefined | void }
export type Decision = Refusal | Acceptance;

/** What became of a command, the same on every node. */
export type Outcome = { readonly ok: true; readonly result?: Result | undefined } | Refusal;

/** The circumstances of one command: in which state, when (ms of the log's clock), as which seq, by whom, and a fresh id for what it makes. */
export interface Circumstance {
  readonly state: EventState;
  readonly atMs: number;
  readonly seq: number;
  readonly actor: Actor;
  readonly newId: string;
  readonly changes: Changes;
}

/** What one or more commands changed: record keys (`kind:id`) for staff and for everyone, and actor ids whose personal view moved. */
export interface Changes {
  readonly staff: Set<string>;
  readonly everyone: Set<string>;
  readonly personal: Set<string>;
  /** The record that was marked for everyone last: a thousand ballots in a row mark their poll once. */
  latest?: Revised | null;
}

/** Every record carries when it last changed for staff (`rev`) and for everyone (`publicRev`), as seq. */
export interface Revised { rev: number; publicRev: number }

export const refuse = (code: RefusalCode): Refusal => ({ ok: false, code });
export const accept = (run: () => Result | undefined | void): Acceptance => ({ ok: true, run });
export const noChanges = (): Changes => ({ staff: new Set(), everyone: new Set(), personal: new Set(), latest: null });

/** Marks a record as changed for staff only. */
export function touchForStaff(at: Circumstance, key: string, record: Revised): void {
  record.rev = at.seq;
  at.changes.staff.add(key);
}

/** Marks a record as changed for everyone. */
export function touchForEveryone(at: Circumstance, key: string, record: Revised): void {
  record.publicRev = at.seq;
  record.rev = at.seq;
  if (at.changes.latest === record && at.changes.everyone.size > 0) return;
  at.changes.latest = record;
  at.changes.everyone.add(key);
  at.changes.staff.add(key);
}
