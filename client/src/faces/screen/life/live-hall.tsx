// A paired screen on its line: shows its scene as it changes, the kept picture until the first answer, and keeps what it shows.
import { useEffect, useMemo } from 'react';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useClock, useIdentity, useLine, useLive } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import { HallScene } from '../frame/hall-scene.tsx';
import { joinWayOf } from '../frame/join-way.ts';
import { spokenOf } from '../look/spoken-of.ts';
import { pickScene, recordsOf, type Seen, type Shown } from '../scene/pick-scene.ts';
import { useEventCard } from './event-card.ts';
import { useHeartbeat } from './heartbeat.ts';
import { seenIn, type KeptPicture } from './kept-picture.ts';
import { QuietScreen } from './quiet-screen.tsx';
import { useOwnRoom } from './use-own-room.ts';

export interface LiveHallProps {
  readonly kept: KeptPicture | undefined;
  readonly keep: (picture: Omit<KeptPicture, 'protocol'>) => void;
  /** Called when the server said that this screen may no longer come in (`over`), or that the page is too old. */
  readonly onRefused: (code: string) => void;
}

export function LiveHall({ kept, keep, onRefused }: LiveHallProps) {
  const identity = useIdentity();
  const screenId = identity.screen ?? '';
  const line = useLine();
  const replica = useLive((snapshot) => snapshot.replica);
  const clockOffsetMs = useLive((snapshot) => snapshot.clockOffsetMs);
  const card = useEventCard(identity.event, line.state === 'live');

  const live = useMemo(() => shownIn({ replica }, screenId), [replica, screenId]);
  const keptOwn = !live && kept?.screen === screenId ? kept : undefined;
  const shown = useMemo(() => live ?? (keptOwn && shownIn(seenIn(keptOwn), screenId)), [live, keptOwn, screenId]);
  const shownCard = card ?? kept?.card;
  // Until this page has asked itself, it goes by what it knew of the server's clock before it was loaded.
  const nowMs = useClock(keptOwn && clockOffsetMs === 0 ? keptOwn.clockOffsetMs : clockOffsetMs);
  const refusal = line.state === 'refused' ? line.error.code : null;

  useOwnRoom(screenId);
  useWordsOf(shown);
  useEffect(() => {
    if (refusal) onRefused(refusal);
  }, [refusal, onRefused]);

  const records = useMemo(() => live && recordsOf({ replica }, screenId, live), [replica, screenId, live]);
  useEffect(() => {
    if (records) keep({ screen: screenId, clockOffsetMs, records, ...(shownCard && { card: shownCard }) });
  }, [records, keep, screenId, clockOffsetMs, shownCard]);

  useHeartbeat(shown, records);

  if (!shown) return <QuietScreen line={line.state} />;
  return <HallScene shown={shown} join={joinWayOf(shownCard, shown.event, location.origin)} nowMs={nowMs} line={line.state} />;
}

const shownIn = (seen: Seen, screenId: string): Shown | undefined => pickScene(seen, screenId, eventOf(seen));

/** The page's own words follow the screen's set-up, else whoever opened it, among the event's languages. */
export function useWordsOf(shown: Shown | undefined): void {
  const { hint } = useLanguage();
  const own = shown?.look?.languages.find((tag) => spokenOf(tag));
  const said = own ?? shown?.event.languages.join(' ');
  useEffect(() => {
    if (said) hint({ event: said.split(' ') }).catch(() => undefined); // Without a line the words stay as they are.
  }, [hint, said]);
}
