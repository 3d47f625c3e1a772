// What readers have missed, seen once for all who missed the same: a crowd that returns costs one view, not one for each person.
import type { Audience } from '@plenary/domain/core/view';
import { windowSize } from '@plenary/domain/question/lists';
import { countMissed, viewFirst, viewSince, type Look, type Sight } from '@plenary/domain/views';
import type { Cursor, Edges } from '@plenary/protocol/cursor';
import type { EventState } from '@plenary/domain/state';
import type { People } from '../access/people.ts';
import { watchedSession, withNames, type Watched } from './look.ts';
import type { Replica } from './replica.ts';
import { createOneAnswer } from './one-answer.ts';

export interface Reader { readonly audience: Audience; readonly watched: Watched; readonly cursor?: Cursor | undefined }

export interface CaughtUp extends Sight {
  readonly cursor: Cursor;
  readonly reset: boolean;
  readonly session: string | null;
  /** Only where some list is not held to its end. */
  readonly edges?: Edges;
}

/** What a reader with this cursor has missed; a first look when it has none, one of another history or session, or has missed more than that. */
export type CatchUp = (reader: Reader) => Promise<CaughtUp>;

interface Parts { readonly replica: Pick<Replica, 'state' | 'epoch'>; readonly people: People }

export function createCatchUp(parts: Parts): CatchUp {
  const { replica, people } = parts;
  const share = createOneAnswer<CaughtUp>(() => `${replica.epoch}/${replica.state.seq}/${people.changes()}`);
  return (reader) => {
    const { session, since } = whereFrom(parts, reader);
    return share(`${reader.audience}/${since}/${session ?? ''}`, () => seenBy(parts, reader));
  };
}

/** If names have to be fetched first, the view is that of the moment when they are there. */
function seenBy(parts: Parts, reader: Reader): Promise<CaughtUp> {
  return withNames(parts.people, (nameOf) => {
    const { state, epoch } = parts.replica;
    const { session, since } = whereFrom(parts, reader);
    const look = { audience: reader.audience, session, nameOf };
    const cursor = { epoch, seq: state.seq, session };
    if (since !== everything) return { ...viewSince(state, look, since), session, cursor, reset: false };
    return { ...firstLook(state, look), session, cursor, reset: true };
  });
}

/** A first look as it travels: edges only where there are some. */
export function firstLook(state: EventState, look: Look): Sight & { edges?: Edges } {
  const { edges, ...sight } = viewFirst(state, look);
  return Object.keys(edges).length > 0 ? { ...sight, edges } : sight;
}

const everything = -1;

/** The session that is looked at, and the seq since which it was missed. */
function whereFrom({ replica: { state, epoch } }: Parts, { audience, watched, cursor }: Reader): { session: string | null; since: number } {
  const session = watchedSession(state, watched);
  // How far somebody has read one session says nothing of another: what is live may have moved while they were away.
  const isOther = cursor?.session !== undefined && cursor.session !== session;
  const isUsable = cursor?.epoch === epoch && cursor.seq <= state.seq && !isOther;
  if (!isUsable || !cursor) return { session, since: everything };
  const isFarBehind = audience === 'participant' && countMissed(state, session, cursor.seq) > windowSize;
  return { session, since: isFarBehind ? everything : cursor.seq };
}
