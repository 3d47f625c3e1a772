// What is on air in a room or on a screen, as every participant sees it: through the views, like everything that leaves the state.
import type { EventRecordUnion, RecordKind, RecordOf } from '@plenary/domain/records';
import type { Screen } from '@plenary/domain/screen/state';
import { onStageSinceMs } from '@plenary/domain/stage/since';
import type { Room } from '@plenary/domain/stage/state';
import type { EventState } from '@plenary/domain/state';
import { viewPage, viewRecord } from '@plenary/domain/views';
import { onAirOf } from '@plenary/protocol/on-air/on-air';
import type { OnAir, OnAirPart } from '@plenary/protocol/on-air/schema';
import type { RoomSeen } from '@plenary/protocol/on-air/seen';
import type { People } from '../access/people.ts';
import { withNames } from './look.ts';

export interface OnAirAsked {
  /** One of its screens; its room is that of the screen. */
  readonly screen?: string | undefined;
  /** Nothing: the first room with a live session, else the first. */
  readonly room?: string | undefined;
  readonly languages: readonly string[];
}

export type OnAirRead = { readonly ok: true; readonly onAir: OnAir } | { readonly ok: false; readonly code: 'room-unknown' | 'screen-unknown' };

export async function readOnAir({ state, people }: { readonly state: EventState; readonly people: People }, { screen: screenId, room: roomId, languages }: OnAirAsked): Promise<OnAirRead> {
  const screen = screenId === undefined ? undefined : pairedScreen(state, screenId);
  if (screenId !== undefined && !screen) return { ok: false, code: 'screen-unknown' };
  const id = screen?.room ?? roomId;
  const room = id === undefined ? firstRoom(state) : state.rooms.get(id);
  if (!room) return { ok: false, code: 'room-unknown' };
  const onAir = await withNames(people, (nameOf) => {
    const seen = seenIn(state, room, nameOf);
    return seen && onAirOf(seen, { languages, screen, sinceMs: (shown) => sinceMs(state, shown, screen) });
  });
  return onAir ? { ok: true, onAir } : { ok: false, code: 'room-unknown' };
}

function seenIn(state: EventState, room: Room, nameOf: (id: string) => string | undefined): RoomSeen | undefined {
  const look = { audience: 'participant', nameOf } as const;
  const get: RoomSeen['get'] = (kind, id) => showable(viewRecord(state, `${kind}:${id ?? ''}`, { ...look, session: null }), kind);
  const event = get('event', state.event?.slug);
  const record = get('room', room.id);
  return event && record && { event, room: record, get, queue: (session) => queueOf(viewPage(state, { ...look, session }, { list: 'fair', limit: firstOfList }).records) };
}

/** The head of the list in which everybody reads holds more than a wall shows. */
const firstOfList = 20;
const queueOf = (records: readonly RecordOf<'question'>[]): readonly RecordOf<'question'>[] => records.filter(({ status, replyTo }) => status === 'live' && replyTo === undefined);

/** Of a screen that shows something of its own: when that came onto it, as far as that is remembered. */
function sinceMs(state: EventState, { scene, id }: OnAirPart, screen: Screen | undefined): number | null {
  if (screen && screen.scene.kind !== 'auto') return screen.covered ? null : (screen.history?.[0]?.atMs ?? null);
  if (id === null) return null;
  return onStageSinceMs(state, { kind: scene === 'question' || scene === 'poll' ? scene : 'session', id });
}

function pairedScreen({ screens }: EventState, id: string): Screen | undefined {
  const screen = screens.get(id);
  return screen?.unpaired ? undefined : screen;
}

function showable<K extends RecordKind>(answer: ReturnType<typeof viewRecord>, kind: K): RecordOf<K> | undefined {
  return answer && 'show' in answer && isKind(answer.show, kind) ? answer.show : undefined;
}

const isKind = <K extends RecordKind>(record: EventRecordUnion, kind: K): record is RecordOf<K> => record.kind === kind;

/** The first with a live session, else the first. */
export function firstRoom({ rooms }: EventState): Room | undefined {
  const all = [...rooms.values()];
  return all.find(({ live }) => live !== null) ?? all[0];
}
