// Rooms and sessions: the programme, and what is on stage in each room now.
import type { LocalText } from '../core/text.ts';
import type { Revised } from '../core/decision.ts';
import type { Tally } from '../question/tally.ts';

export const sessionKinds = ['plenary', 'panel', 'break', 'ceremony'] as const;
export const moderationModes = ['approve-first', 'clean-goes-live', 'live-first'] as const;

export type SessionKind = (typeof sessionKinds)[number];
/** `approve-first`: a moderator decides on each. `clean-goes-live`: flagged ones wait. `live-first`: flagged ones are pulled. */
export type ModerationMode = (typeof moderationModes)[number];
export type SessionStatus = 'upcoming' | 'live' | 'done';

export interface Speaker { name: string; role: string }

export interface Session extends Revised {
  id: string;
  room: string;
  sessionKind: SessionKind;
  title: LocalText;
  summary: LocalText;
  speakers: Speaker[];
  startsAtMs: number;
  endsAtMs: number;
  status: SessionStatus;
  wentLiveAtMs: number | null;
  moderation: ModerationMode;
  questionsOpen: boolean;
  /** Whether people may reply to its questions; absent while they may not. */
  repliesOpen?: true | undefined;
  /** Its public counters, from its first question on, where the event has them. */
  tally?: Tally;
}

/** What the hall is asked to look at: the last question put on stage or poll opened. */
export type Focus = { kind: 'question' | 'poll'; id: string };

export interface Room extends Revised {
  id: string;
  title: LocalText;
  live: string | null;
  onStage: string | null;
  focus: Focus | null;
}
