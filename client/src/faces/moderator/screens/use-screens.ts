// The paired screens as they are once what this desk did is acknowledged.
import { settingsOf } from '@plenary/domain/event/settings';
import { useIdentity, useLive } from '../../../live/use-live.ts';
import { eventOf, screensOf, type ScreenRecord } from '../../../store/selectors.ts';
import type { LiveSnapshot } from '../../../store/store.ts';
import { overlayScreen } from '../overlay/screen-overlay.ts';

export function screensSeen(snapshot: LiveSnapshot, me: string): readonly ScreenRecord[] {
  const acting = { me, secondLook: settingsOf(eventOf(snapshot)).secondLook ?? [] };
  return screensOf(snapshot).map((screen) => overlayScreen(screen, snapshot.outbox, acting));
}

export function useScreens(): readonly ScreenRecord[] {
  const { id } = useIdentity();
  return useLive((snapshot) => screensSeen(snapshot, id));
}
