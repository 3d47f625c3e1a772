// The kept picture while the server does not answer: what a hall goes on seeing over a reload without a line.
import { useClock } from '../../../live/use-live.ts';
import type { LineState } from '../../../store/store.ts';
import { eventOf } from '../../../store/selectors.ts';
import { HallScene } from '../frame/hall-scene.tsx';
import { joinWayOf } from '../frame/join-way.ts';
import { pickScene } from '../scene/pick-scene.ts';
import { seenIn, type KeptPicture } from './kept-picture.ts';
import { useWordsOf } from './live-hall.tsx';
import { QuietScreen } from './quiet-screen.tsx';

export function KeptHall({ kept, line }: { readonly kept: KeptPicture; readonly line: LineState['state'] }) {
  const nowMs = useClock(kept.clockOffsetMs);
  const seen = seenIn(kept);
  const shown = pickScene(seen, kept.screen, eventOf(seen));
  useWordsOf(shown);
  if (!shown) return <QuietScreen line={line} />;
  return <HallScene shown={shown} join={joinWayOf(kept.card, shown.event, location.origin)} nowMs={nowMs} line={line} />;
}
