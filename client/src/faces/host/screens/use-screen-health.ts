// How each screen is, again each second.
import { useEffect, useState } from 'react';
import { useLive, useServerNow } from '../../../live/use-live.ts';
import { screensOf } from '../../../store/selectors.ts';
import { healthOf, isOdd, noneOdd, oddAfter, type ScreenHealth } from './screen-health.ts';

export interface ScreensHealth {
  readonly screens: readonly ScreenHealth[];
  /** On this device's clock, as the heartbeats are. */
  readonly nowMs: number;
}

export function useScreenHealth(): ScreensHealth {
  const screens = useLive(screensOf);
  const known = useLive(({ replica, house, beats, line }) => ({ replica, house, beats, line }));
  const nowMs = useServerNow() - useLive(({ clockOffsetMs }) => clockOffsetMs);
  const [oddSince, setOddSince] = useState(noneOdd);
  const odd = screens.filter((screen) => isOdd(known, screen)).map(({ id }) => id).join(' ');
  useEffect(() => setOddSince((since) => oddAfter(since, odd === '' ? [] : odd.split(' '), Date.now())), [odd]);
  return { screens: screens.map((screen) => healthOf(known, screen, { oddSince, nowMs })), nowMs };
}
