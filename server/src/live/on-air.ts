// What is on air in a room, as every participant sees it: through the views, like everything that leaves the state.
import type { EventRecordUnion, RecordKind, RecordOf } from '@plenary/domain/records';
import { onStageSinceMs } from '@plenary/domain/stage/since';
import type { Room } from '@plenary/domain/stage/state';
import type { EventState } from '@plenary/domain/state';
import { viewRecord } from '@plenary/domain/views';
import { onAirOf, type RoomSeen } from '@plenary/protocol/on-air/on-air';
import type { OnAir } from '@plenary/protocol/on-air/schema';
import type { People } from '../access/people.ts';
import { withNames } from './look.ts';

export interface OnAirAsked {
  /** Nothing: the first room with a live session, else the first. */
  readonly room: string | undefined;
  readonly languages: readonly string[];
}

/** `null`: there is no such room. */
export async function readOnAir({ state, people }: { readonly state: EventState; readonly people: People }, { room: id, languages }: OnAirAsked): Promise<OnAir | null> {
  const room = id === undefined ? firstRoom(state) : state.rooms.get(id);
  if (!room) return null;
  return withNames(people, (nameOf) => {
    const get: Get = (kind, of) => shown(viewRecord(state, `${kind}:${of ?? ''}`, { audience: 'participant', session: null, nameOf }), kind);
    const event = get('event', state.event?.slug);
    const record = get('room', room.id);
    if (!event || !record) return null;
    const seen: RoomSeen = { event, room: record, session: get('session', room.live), question: inFocus(room, 'question', get), poll: inFocus(room, 'poll', get) };
    const thing = seen.question ?? seen.poll ?? seen.session;
    return onAirOf(seen, { languages, sinceMs: thing ? onStageSinceMs(state, thing) : null });
  });
}

type Get = <K extends RecordKind>(kind: K, id: string | null | undefined) => RecordOf<K> | undefined;

const inFocus = <K extends 'question' | 'poll'>({ focus }: Room, kind: K, get: Get): RecordOf<K> | undefined => (focus?.kind === kind ? get(kind, focus.id) : undefined);

function shown<K extends RecordKind>(answer: ReturnType<typeof viewRecord>, kind: K): RecordOf<K> | undefined {
  return answer && 'show' in answer && isKind(answer.show, kind) ? answer.show : undefined;
}

const isKind = <K extends RecordKind>(record: EventRecordUnion, kind: K): record is RecordOf<K> => record.kind === kind;

function firstRoom({ rooms }: EventState): Room | undefined {
  const all = [...rooms.values()];
  return all.find(({ live }) => live !== null) ?? all[0];
}
