// What a room looks at, from the records that this page holds: by the same rule as the feed for mixers.
import { onAirOf } from '@plenary/protocol/on-air/on-air';
import type { OnAir } from '@plenary/protocol/on-air/schema';
import { eventOf, recordOf, stageRoomOf } from '../../../store/selectors.ts';
import type { LiveSnapshot } from '../../../store/store.ts';

type Seen = Pick<LiveSnapshot, 'replica'>;

/** Nothing as long as the event, or the wanted room, is not known. */
export function onAirIn(seen: Seen, wanted: string | null, language: string): OnAir | undefined {
  const event = eventOf(seen);
  const room = wanted === null ? stageRoomOf(seen) : recordOf(seen, 'room', wanted);
  if (!event || !room) return undefined;
  // A room never looks at a list of questions: only a screen shows one.
  return onAirOf({ event, room, get: (kind, id) => recordOf(seen, kind, id), queue: () => [] }, { languages: [language], sinceMs: () => null });
}
