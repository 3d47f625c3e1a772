// The size of an element's content box, in px, as it changes; and a measure that is renewed when fonts arrive.
import { useCallback, useEffect, useState } from 'react';
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
  const [measure, setMeasure] = useState(() => canvasMeasure(weight));
  useEffect(() => {
    // A new one: the memory of the old one holds widths of a stand-in font.
    const renew = (): void => setMeasure(() => canvasMeasure(weight));
    document.fonts.addEventListener('loadingdone', renew);
    return () => document.fonts.removeEventListener('loadingdone', renew);
  }, [weight]);
  return measure;
}
