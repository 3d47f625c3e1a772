// Looks at the state through views, with the names that they need at hand.
import type { Audience } from '@plenary/domain/core/view';
import { viewSince, type Look, type Sight } from '@plenary/domain/views';
import type { EventState } from '@plenary/domain/state';
import type { Cursor } from '@plenary/protocol/cursor';
import type { People } from '../access/people.ts';
import type { Replica } from './replica.ts';

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

export interface CaughtUp extends Sight { readonly cursor: Cursor; readonly reset: boolean; readonly session: string | null }

/** What a reader with this cursor has missed; everything when it has none, or one of another history or session. */
export function catchUp(parts: { replica: Replica; people: People }, reader: { audience: Audience; watched: Watched; cursor?: Cursor | undefined }): Promise<CaughtUp> {
  return withNames(parts.people, (nameOf) => {
    const { state, epoch } = parts.replica;
    const session = watchedSession(state, reader.watched);
    // How far somebody has read one session says nothing of another: what is live may have moved while they were away.
    const isOther = reader.cursor?.session !== undefined && reader.cursor.session !== session;
    const known = reader.cursor?.epoch === epoch && reader.cursor.seq <= state.seq && !isOther;
    const since = known && reader.cursor ? reader.cursor.seq : -1;
    const sight = viewSince(state, { audience: reader.audience, session, nameOf }, since);
    return { ...sight, session, cursor: { epoch, seq: state.seq, session }, reset: !known };
  });
}
