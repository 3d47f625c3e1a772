// The settings as they will be once what the host has just set is acknowledged.
import { settingsOf, type EventSettings } from '@plenary/domain/event/settings';
import { useLive } from '../../../live/use-live.ts';
import { isAhead } from '../../../store/is-ahead.ts';
import { eventOf } from '../../../store/selectors.ts';
import type { LiveSnapshot } from '../../../store/store.ts';

/** Reasons hold once they are acknowledged: their dialog waits for that. */
export const useSet = (): Pick<EventSettings, 'asking' | 'appeals'> => useLive(overlaid);

export function overlaid(snapshot: LiveSnapshot): Pick<EventSettings, 'asking' | 'appeals'> {
  const event = eventOf(snapshot);
  let { asking, appeals } = settingsOf(event);
  for (const entry of snapshot.outbox) {
    const { body } = entry;
    if (body.type !== 'event.configure' || !isAhead(entry, event?.rev ?? 0)) continue;
    asking = body.asking ?? asking;
    appeals = body.appeals ?? appeals;
  }
  return { asking, appeals };
}
