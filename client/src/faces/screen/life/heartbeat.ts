// The heartbeat of a screen: what it has really drawn, how large it is, and whether anybody can see it; for those who look after the screens.
import { useEffect, useRef, useState } from 'react';
import type { EventRecordUnion } from '@plenary/domain/records';
import { cursorFor } from '@plenary/sync/replica';
import { Beating, type Condition } from '../../../connection/beating.ts';
import { browserTiming } from '../../../connection/timing.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import { useLive } from '../../../live/use-live.ts';
import { quietPicture } from '../../../store/pictures.ts';
import type { LiveSnapshot } from '../../../store/store.ts';
import { pictureKey, type Shown } from '../scene/pick-scene.ts';

interface Drawn { readonly picture: string; readonly rev: number; readonly atMs: number }

/** Nothing since the page began. */
const nothingDrawn: Drawn = { picture: quietPicture, rev: 0, atMs: 0 };
const largestRatio = 16;

/** What is drawn is noted in the frame after it: a page that is out of sight draws nothing, and says so. */
export function useHeartbeat(shown: Shown | undefined, records: readonly EventRecordUnion[] | undefined): void {
  const { live } = useLiveParts();
  const [beating] = useState(() => new Beating(browserTiming, (beat) => live.beat(beat)));
  const line = useLive((snapshot) => snapshot.line.state);
  const drawn = useRef(nothingDrawn);
  useEffect(() => {
    const picture = shown ? pictureKey(shown.picture) : quietPicture;
    const rev = Math.max(0, ...(records ?? []).map((record) => record.rev));
    requestAnimationFrame((atMs) => {
      const isOther = picture !== drawn.current.picture;
      drawn.current = { picture, rev, atMs };
      if (isOther) beating.soon();
    });
  });
  useEffect(() => {
    beating.beat(() => conditionOf(drawn.current, live.store.getSnapshot()));
    const told = (): void => beating.soon();
    document.addEventListener('visibilitychange', told);
    return () => {
      document.removeEventListener('visibilitychange', told);
      beating.beat(null);
    };
  }, [beating, live]);
  useEffect(() => beating.soon(), [beating, line]);
}

function conditionOf({ picture, rev, atMs }: Drawn, { replica, clockOffsetMs }: Pick<LiveSnapshot, 'replica' | 'clockOffsetMs'>): Condition {
  return {
    picture,
    rev,
    seq: cursorFor(replica, replica.session)?.seq ?? 0,
    width: innerWidth,
    height: innerHeight,
    pixelRatio: Math.min(largestRatio, Math.round(devicePixelRatio * 100) / 100),
    clockOffsetMs: Math.round(clockOffsetMs),
    visible: document.visibilityState === 'visible',
    drawnAgoMs: Math.max(0, Math.round(performance.now() - atMs)),
  };
}
