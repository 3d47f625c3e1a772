// Everything a page knows of the event, as one immutable snapshot: whoever reads it twice between two changes gets the same object.
import type { Me, Signal } from '@plenary/protocol/down';
import type { WireError } from '@plenary/protocol/up';
import type { Outbox } from '@plenary/sync/outbox';
import { emptyReplica, type Replica } from '@plenary/sync/replica';
import { noBeats, type Beats } from './beats.ts';
import { noClaims, type Claim } from './claims.ts';
import { noneKept, type KeptBallot } from './kept-ballots.ts';

/**
 * How the line to the server is. `sinceMs`: since when what is shown may be out of date, in ms of the server's clock. `error`: why the
 * server did not let the page in at the last try, if it said so; it is tried again unless `refused`.
 */
export type LineState =
  | { readonly state: 'connecting'; readonly error?: WireError | null }
  | { readonly state: 'live' }
  | { readonly state: 'reconnecting'; readonly sinceMs: number; readonly error?: WireError | null }
  | { readonly state: 'offline'; readonly sinceMs: number }
  | { readonly state: 'refused'; readonly error: WireError };

export type Presence = Extract<Signal, { kind: 'presence' }>;
export type House = Extract<Signal, { kind: 'house' }>;

export interface LiveSnapshot {
  readonly replica: Replica;
  /** What is personal; `null` for staff, screens, and until it has arrived. */
  readonly me: Me | null;
  /** My ballots with their receipts, as this device remembers them: once a box is sealed, nobody else can tell which was mine. */
  readonly kept: readonly KeptBallot[];
  readonly line: LineState;
  /** Who is here, from the lossy lane: participants and screens get `presence`, staff `house`. */
  readonly presence: Presence | null;
  readonly house: House | null;
  /** Staff: who looks at which question, as last heard. */
  readonly claims: readonly Claim[];
  /** Staff: how the screens are, as last heard. */
  readonly beats: Beats;
  readonly outbox: Outbox;
  /** The server's clock minus this device's, in ms. */
  readonly clockOffsetMs: number;
  /** How many messages could not be read: more than none means that page and server do not fit. */
  readonly unreadable: number;
}

export interface LiveStore {
  getSnapshot(): LiveSnapshot;
  subscribe(listener: () => void): () => void;
  /** Takes over what changed and tells listeners, unless nothing did. */
  update(change: Partial<LiveSnapshot>): void;
}

export const emptySnapshot: LiveSnapshot = {
  replica: emptyReplica, me: null, kept: noneKept, line: { state: 'connecting' }, presence: null, house: null, claims: noClaims, beats: noBeats, outbox: [], clockOffsetMs: 0, unreadable: 0,
};

export function createStore(initial: LiveSnapshot = emptySnapshot): LiveStore {
  const listeners = new Set<() => void>();
  let snapshot = initial;
  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    update(change) {
      const next = { ...snapshot, ...change };
      const isSame = Object.keys(next).every((key) => Object.is(Reflect.get(next, key), Reflect.get(snapshot, key)));
      if (isSame) return;
      snapshot = next;
      for (const listener of listeners) listener();
    },
  };
}
