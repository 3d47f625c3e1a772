// The pairing of a screen: only screens load it.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ScreenPairing, type PairingState } from '../connection/screen-pairing.ts';
import { browserTiming } from '../connection/timing.ts';
import { useHouseHttp } from './use-house-http.ts';

/** The code that a screen shows until it is paired; then `onPaired` is called (ask `useAccess().check()` there). */
export function usePairing(onPaired: () => void): PairingState {
  const http = useHouseHttp();
  const [pairing] = useState(() => new ScreenPairing({ http, timing: browserTiming }));
  useEffect(() => {
    const stay = new AbortController();
    void pairing.run(stay.signal);
    return () => stay.abort();
  }, [pairing]);
  const state = useSyncExternalStore(pairing.subscribe, pairing.getSnapshot, pairing.getSnapshot);
  const isPaired = state.state === 'paired';
  useEffect(() => {
    if (isPaired) onPaired();
  }, [isPaired, onPaired]);
  return state;
}
