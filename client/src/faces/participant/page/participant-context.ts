// What the parts of the participant's page share beside the live data: where the reader is, and who they are to the server.
import { createContext, useContext } from 'react';
import type { AccessHandle } from '../../../live/use-access.ts';
import type { Place } from '../place/place.ts';

/** A question that one replies to. */
export interface ReplyTo {
  readonly question: string;
  readonly session: string;
}

export interface ParticipantParts extends Pick<AccessHandle, 'change' | 'leave' | 'check'> {
  readonly place: Place;
  /** Programme, now and questions stand beside each other. */
  readonly isWide: boolean;
  /** Counts how often a text was put back into the compose bar from elsewhere: the bar then reads its draft again. */
  readonly draftTurn: number;
  /** A text of this session was put back as its draft: goes to where it can be edited. */
  readonly draftPutBack: (session: string) => void;
  /** What the compose bar replies to, instead of asking. */
  readonly replyTo: ReplyTo | null;
  readonly reply: (to: ReplyTo | null) => void;
  /** The question that the reader wants to see: whoever draws it shows it, and says so with `found`. */
  readonly sought: string | null;
  readonly seek: (question: string, session: string) => void;
  readonly found: () => void;
}

export const ParticipantContext = createContext<ParticipantParts | null>(null);

export function useParticipant(): ParticipantParts {
  const parts = useContext(ParticipantContext);
  if (!parts) throw new Error('Put an EventPage above what uses the participant’s page');
  return parts;
}
