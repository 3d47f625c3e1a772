// The session that the page is about: the live one, or the one that the reader looks at.
import { useLive } from '../../../live/use-live.ts';
import { liveSessionOf, recordOf } from '../../../store/selectors.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { useParticipant } from './participant-context.ts';

export interface ViewedSession {
  readonly session: SessionRecord | undefined;
  readonly live: SessionRecord | undefined;
  /** The address names a session that is not in the programme. */
  readonly isUnknown: boolean;
}

export function useViewedSession(): ViewedSession {
  const { place } = useParticipant();
  const asked = place.at === 'session' ? place.session : null;
  return useLive((snapshot) => {
    const live = liveSessionOf(snapshot);
    const session = asked === null ? live : recordOf(snapshot, 'session', asked);
    return { session, live, isUnknown: asked !== null && !session };
  });
}
