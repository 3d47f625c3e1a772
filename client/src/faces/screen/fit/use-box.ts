// The size of an element's content box, in px, as it changes; and a measure that is renewed when fonts arrive.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Measure } from './break-lines.ts';
import { canvasMeasure, type Weight } from './canvas-measure.ts';
import type { Box } from './fit-text.ts';

export function useBox(): { readonly box: Box; readonly ref: (element: HTMLElement | null) => (() => void) | undefined } {
  const [box, setBox] = useState<Box>({ width: 0, height: 0 });
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setBox({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, ref };
}

export function useMeasure(weight: Weight): Measure {
  const [arrivals, setArrivals] = useState(0);
  useEffect(() => {
    const renew = (): void => setArrivals((count) => count + 1);
    document.fonts.addEventListener('loadingdone', renew);
    return () => document.fonts.removeEventListener('loadingdone', renew);
  }, []);
  // `arrivals` is not used by the measure: it makes a new one, whose memory does not hold widths of a stand-in font.
  return useMemo(() => canvasMeasure(weight), [weight, arrivals]);
}
