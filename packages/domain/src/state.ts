// The whole state of one event. Only `apply` changes it; the same log gives the same state, byte for byte, on every node.
import type { EventInfo } from './event/state.ts';
import type { RememberedOutcome } from './core/memory.ts';
import type { Poll } from './poll/state.ts';
import type { Question } from './question/state.ts';
import type { Screen } from './screen/state.ts';
import type { Room, Session } from './stage/state.ts';

/** Moves when a change would decide an old log differently; a snapshot of another version is not used. */
export const rulesVersion = 1;

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
  outcomes: Map<string, RememberedOutcome>;
}

export function emptyState(): EventState {
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
    outcomes: new Map(),
  };
}
