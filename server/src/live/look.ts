// Looks at the state through views, with the names that they need at hand.
import type { Look } from '@plenary/domain/views';
import type { EventState } from '@plenary/domain/state';
import type { People } from '../access/people.ts';

/** What a connection watches: a session, or whichever is live. */
export type Watched = string;

/** The session behind what is watched; `null` while nothing is live. */
export function watchedSession(state: EventState, watched: Watched): string | null {
  if (watched !== 'live') return watched;
  for (const room of state.rooms.values()) if (room.live) return room.live;
  return null;
}

/** Runs `view` with names; when some were missing, fetches them and runs it once more. */
export async function withNames<T>(people: People, view: (nameOf: Look['nameOf']) => T): Promise<T> {
  const missing: string[] = [];
  const first = view((id) => {
    if (!people.knows(id)) missing.push(id);
    return people.nameOf(id);
  });
  if (missing.length === 0) return first;
  await people.ensure(missing);
  return view((id) => people.nameOf(id));
}
