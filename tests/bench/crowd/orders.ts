// What the bench may ask of a crowd, and what the crowd answers: plain data over the pipe between the two processes.
import type { LineOptions } from './line.ts';

export interface Spread { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number }

export interface ConnectOrder {
  readonly line: Omit<LineOptions, 'auth' | 'forwardedFor'>;
  /** One line for each. */
  readonly auths: readonly string[];
  /** How many knock at the same time. */
  readonly inFlight: number;
  /** Lines that speak and are not counted among the listeners: a moderator, or whoever makes a peer broadcast. */
  readonly speaker?: boolean;
}
export interface Connected { readonly connected: number; readonly failed: number; readonly why: string; readonly ms: number; readonly each: Spread }

/** Rounds of: one message of the speaker, and the frame that it causes at every listener. */
export interface RoundsOrder {
  readonly rounds: number;
  readonly everyMs: number;
  /** Sent in turn; `ID` in them becomes a fresh command id. */
  readonly says: readonly string[];
}
export interface Rounds { readonly frames: number; readonly missing: number; readonly bytesEach: number; readonly seconds: number; readonly delay: Spread }

export interface BallotsOrder {
  readonly poll: string;
  readonly options: readonly string[];
  /** Closed loop: so many unanswered at any time. Open loop: so many a second, whatever comes back. */
  readonly pace: { readonly window: number } | { readonly perSecond: number };
  readonly seconds: number;
  /** No more for each line: the limit for each person stays on. */
  readonly maxEach: number;
}
export interface Ballots {
  readonly acked: number;
  readonly refused: number;
  readonly unanswered: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly ack: Spread;
  /** Acknowledged ballots by option, the last of each line. */
  readonly tally: readonly number[];
  /** When the last acknowledgement came, on the clock that all processes of a machine share, in ms. */
  readonly lastAckAtMs: number;
  /** Frames that listeners got meanwhile, for each of them, and their bytes. */
  readonly framesEach: number;
  readonly bytesEach: number;
}

export interface FreezeOrder { readonly lines: number }
export interface SendOrder { readonly text: string }
export type Nothing = Readonly<Record<string, never>>;
export interface Counts { readonly open: number; readonly frames: number; readonly bytes: number }

export interface Orders {
  connect: { order: ConnectOrder; answer: Connected };
  rounds: { order: RoundsOrder; answer: Rounds };
  ballots: { order: BallotsOrder; answer: Ballots };
  freeze: { order: FreezeOrder; answer: Nothing };
  counts: { order: Nothing; answer: Counts };
  hangUp: { order: Nothing; answer: Nothing };
}
export type OrderName = keyof Orders;
