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
  readonly seconds: number;
  /** At least so many rounds, however long they take. */
  readonly fewest?: number;
  /** No sooner than this after the one before; at once when everybody has had that. */
  readonly everyMs: number;
  /** Sent in turn; `ID` in them becomes a fresh command id. */
  readonly says: readonly string[];
}
export interface Rounds { readonly frames: number; readonly rounds: number; readonly missing: number; readonly bytesEach: number; readonly seconds: number; readonly delay: Spread; readonly answer: Spread }

/** Closed loop: so many unanswered at any time. Open loop: so many a second, whatever comes back; or everybody once, somewhen within a time. */
export type Pace = { readonly window: number } | { readonly perSecond: number } | { readonly withinMs: number };

export interface CommandsOrder {
  /** What people send in turn, each another one each time: the command's JSON after its id, without the closing brace. */
  readonly bodies: readonly string[];
  readonly pace: Pace;
  readonly seconds: number;
  /** No more for each line: the limit for each person stays on. */
  readonly maxEach: number;
  /** Only these people, by their place: from, to (exclusive); all without it. */
  readonly people?: readonly [number, number];
}
export interface Commands {
  readonly acked: number;
  readonly refused: number;
  readonly unanswered: number;
  /** The first refusal or so, as it came. */
  readonly why: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly ack: Spread;
  /** For each body, of how many people it was the last one that was acknowledged. */
  readonly tally: readonly number[];
  /** When the last acknowledgement came, on the clock that all processes of a machine share, in ms. */
  readonly lastAckAtMs: number;
  /** Frames that each listener got meanwhile by itself, and their bytes. */
  readonly framesEach: number;
  readonly bytesEach: number;
}

export interface JoinOrder {
  readonly line: Omit<LineOptions, 'auth' | 'forwardedFor'>;
  readonly code: string;
  readonly event: string;
  readonly people: number;
  readonly pace: { readonly inFlight: number } | { readonly perSecond: number };
}
export interface Joined { readonly joined: number; readonly failed: number; readonly why: string; readonly perSecond: number; readonly each: Spread }

/** All lines that are closed from now on come back through this door, by themselves and at once. */
export interface ComeBackOrder { readonly line: Omit<LineOptions, 'auth' | 'forwardedFor'>; readonly auths: readonly string[]; readonly withinMs: number }
export interface CameBack { readonly lost: number; readonly back: number; readonly tries: number; readonly each: Spread }

export interface FreezeOrder { readonly lines: number }
export type Nothing = Readonly<Record<string, never>>;
export interface Counts { readonly open: number; readonly frames: number; readonly bytes: number }

export interface Orders {
  connect: { order: ConnectOrder; answer: Connected };
  rounds: { order: RoundsOrder; answer: Rounds };
  commands: { order: CommandsOrder; answer: Commands };
  join: { order: JoinOrder; answer: Joined };
  expectLoss: { order: ComeBackOrder; answer: Nothing };
  cameBack: { order: Nothing; answer: CameBack };
  freeze: { order: FreezeOrder; answer: Nothing };
  counts: { order: Nothing; answer: Counts };
  hangUp: { order: Nothing; answer: Nothing };
}
export type OrderName = keyof Orders;
