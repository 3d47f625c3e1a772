// The whole state of one event. Only `apply` changes it; the same log gives the same state, byte for byte, on every node.
import type { EventInfo } from './event/state.ts';
import { OutcomeMemory } from './core/memory.ts';
import type { Poll } from './poll/state.ts';
import type { Question } from './question/state.ts';
import type { Screen } from './screen/state.ts';
import type { Room, Session } from './stage/state.ts';

/** Moves when a change would decide an old log differently; a snapshot of another version is not used. */
export const rulesVersion = 6;

export interface EventState {
  /** How many commands of this event have been applied. */
  seq: number;
  /** The log's clock at the last applied entry, in ms since the epoch. */
  atMs: number;
  event: EventInfo | null;
  rooms: Map<string, Room>;
  sessions: Map<string, Session>;
  questions: Map<string, Question>;
  /** Ids of questions by author, and of supported questions by supporter. */
  questionsOf: Map<string, string[]>;
  supportsOf: Map<string, Set<string>>;
  polls: Map<string, Poll>;
  screens: Map<string, Screen>;
  outcomes: OutcomeMemory;
}

/** `hashSeed` is arithmetic's own affair and no part of the state: a number that clients cannot know, or 0 where there are none. */
export function emptyState(hashSeed = 0): EventState {
  return {
    seq: 0,
    atMs: 0,
    event: null,
    rooms: new Map(),
    sessions: new Map(),
    questions: new Map(),
    questionsOf: new Map(),
    supportsOf: new Map(),
    polls: new Map(),
    screens: new Map(),
    outcomes: new OutcomeMemory(hashSeed),
  };
}
