// A picture on a desk, in a frame of its page: the scene that somebody prepares, drawn by the parts that halls are drawn by, from what screens
// see. It takes no commands, keeps nothing on the device, says no heartbeat, and shows an error to nobody.
import { useEffect, useMemo, useState } from 'react';
import { recordKey, type Replica } from '@plenary/sync/replica';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { hearDesk, type Previewed } from '../../../live/hall-preview.ts';
import { LiveProvider } from '../../../live/live-provider.tsx';
import { useAccess } from '../../../live/use-access.ts';
import { useLine, useLive, useServerNow } from '../../../live/use-live.ts';
import { eventOf, recordOf } from '../../../store/selectors.ts';
import { HallScene } from '../frame/hall-scene.tsx';
import { joinWayOf } from '../frame/join-way.ts';
import { useEventCard } from '../life/event-card.ts';
import { QuietScreen } from '../life/quiet-screen.tsx';
import { useOwnRoom } from '../life/use-own-room.ts';
import { spokenOf } from '../look/spoken-of.ts';
import { pickScene, type Seen, type Shown } from '../scene/pick-scene.ts';

export function PreviewFace() {
  const { access } = useAccess('staff');
  const previewed = usePreviewed();
  if (access.state !== 'in') return <QuietScreen line="connecting" />;
  return (
    <LiveProvider as="staff" sees="screen" identity={access.identity}>
      <PreviewHall previewed={previewed} event={access.identity.event} />
    </LiveProvider>
  );
}

function usePreviewed(): Previewed | undefined {
  const [previewed, show] = useState<Previewed>();
  useEffect(() => {
    const stay = new AbortController();
    hearDesk(show, stay.signal);
    return () => stay.abort();
  }, []);
  return previewed;
}

function PreviewHall({ previewed, event }: { readonly previewed: Previewed | undefined; readonly event: string }) {
  const line = useLine();
  const replica = useLive((snapshot) => snapshot.replica);
  const nowMs = useServerNow();
  const card = useEventCard(event, line.state === 'live');
  const shown = useMemo(() => previewed && shownAs(replica, previewed), [replica, previewed]);
  useOwnRoom(previewed?.screen ?? '');
  useHallWords(shown);
  if (!shown) return <QuietScreen line="connecting" />;
  return <HallScene shown={shown} join={joinWayOf(card, shown.event, location.origin)} nowMs={nowMs} line={line.state} />;
}

/** As if the screen had been given this scene already. */
function shownAs(replica: Replica, { screen: id, scene }: Previewed): Shown | undefined {
  const screen = recordOf({ replica }, 'screen', id);
  if (!screen) return undefined;
  const asGiven = { ...screen, scene };
  const seen: Seen = { replica: { ...replica, records: new Map(replica.records).set(recordKey(asGiven), asGiven) } };
  return pickScene(seen, id, eventOf(seen));
}

/** In the screen's own words or else the event's first, whatever whoever looks has chosen for their desk. */
function useHallWords(shown: Shown | undefined): void {
  const { hint } = useLanguage();
  const spoken = [...(shown?.look?.languages ?? []), ...(shown?.event.languages ?? [])].find((tag) => spokenOf(tag));
  useEffect(() => {
    if (spoken) hint({ event: [spoken] }).catch(() => undefined); // Without a line the words stay as they are.
  }, [hint, spoken]);
}
