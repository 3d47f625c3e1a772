// What readers have missed, seen once for all who missed the same: a crowd that returns costs one view, not one for each person.
import type { Audience } from '@plenary/domain/core/view';
import { viewSince, type Sight } from '@plenary/domain/views';
import type { Cursor } from '@plenary/protocol/cursor';
import type { People } from '../access/people.ts';
import { watchedSession, withNames, type Watched } from './look.ts';
import type { Replica } from './replica.ts';

export interface Reader { readonly audience: Audience; readonly watched: Watched; readonly cursor?: Cursor | undefined }

export interface CaughtUp extends Sight { readonly cursor: Cursor; readonly reset: boolean; readonly session: string | null }

/** What a reader with this cursor has missed; everything there is when it has none, or one of another history or session. */
export type CatchUp = (reader: Reader) => Promise<CaughtUp>;

interface Parts { readonly replica: Pick<Replica, 'state' | 'epoch'>; readonly people: People }

/** More than the sessions and moments that a crowd comes back from; past it, readers are served without being remembered. */
const maxShared = 256;

export function createCatchUp(parts: Parts): CatchUp {
  const { replica, people } = parts;
  const shared = new Map<string, Promise<CaughtUp>>();
  let asOf = '';
  return (reader) => {
    const now = `${replica.epoch}/${replica.state.seq}/${people.changes()}`;
    if (now !== asOf) shared.clear();
    asOf = now;
    const { session, since } = whereFrom(parts, reader);
    const key = `${reader.audience}/${since}/${session ?? ''}`;
    const known = shared.get(key);
    if (known) return known;
    const caughtUp = look(parts, reader);
    if (shared.size < maxShared) {
      shared.set(key, caughtUp);
      caughtUp.catch(() => shared.get(key) === caughtUp && shared.delete(key));
    }
    return caughtUp;
  };
}

/** If names have to be fetched first, the view is that of the moment when they are there. */
function look(parts: Parts, reader: Reader): Promise<CaughtUp> {
  return withNames(parts.people, (nameOf) => {
    const { state, epoch } = parts.replica;
    const { session, since } = whereFrom(parts, reader);
    const sight = viewSince(state, { audience: reader.audience, session, nameOf }, since);
    return { ...sight, session, cursor: { epoch, seq: state.seq, session }, reset: since === everything };
  });
}

const everything = -1;

/** The session that is looked at, and the seq since which it was missed. */
function whereFrom({ replica: { state, epoch } }: Parts, { watched, cursor }: Reader): { session: string | null; since: number } {
  const session = watchedSession(state, watched);
  // How far somebody has read one session says nothing of another: what is live may have moved while they were away.
  const isOther = cursor?.session !== undefined && cursor.session !== session;
  const isUsable = cursor?.epoch === epoch && cursor.seq <= state.seq && !isOther;
  return { session, since: isUsable && cursor ? cursor.seq : everything };
}
