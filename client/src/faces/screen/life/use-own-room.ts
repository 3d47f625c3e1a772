// Where an event has several rooms, a screen watches what is live in its own.
import { useEffect } from 'react';
import { useLive, useWatch } from '../../../live/use-live.ts';
import { recordOf, roomsOf } from '../../../store/selectors.ts';

export function useOwnRoom(screenId: string): void {
  const watch = useWatch();
  const wanted = useLive((snapshot) => {
    const room = recordOf(snapshot, 'room', recordOf(snapshot, 'screen', screenId)?.room);
    return (roomsOf(snapshot).length > 1 && room?.live) || 'live';
  });
  useEffect(() => watch(wanted), [watch, wanted]);
}
