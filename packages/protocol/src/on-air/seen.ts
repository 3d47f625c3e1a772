// What is looked through to say what is on air: records as participants see them, wherever they are held.
import type { RecordKind, RecordOf } from '@plenary/domain/records';

export interface RoomSeen {
  readonly event: RecordOf<'event'>;
  readonly room: RecordOf<'room'>;
  /** Nothing where there is no such record, or where participants may not see it. */
  readonly get: <K extends RecordKind>(kind: K, id: string | null | undefined) => RecordOf<K> | undefined;
  /** A session's questions that may be asked next, first first. */
  readonly queue: (session: string) => readonly RecordOf<'question'>[];
}

/** The live session of the room. */
export const liveIn = ({ get, room }: RoomSeen): RecordOf<'session'> | undefined => get('session', room.live);
