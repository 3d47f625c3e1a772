// A chart as part of a page that scrolls: as wide as its place, as high as it needs, in the page's own letters.
import { useMemo, type ReactNode } from 'react';
import { useBox, useMeasure } from '../fit/use-box.ts';
import hidden from '../visually-hidden.module.css';
import type { Drawing } from './drawing.ts';
import { airy } from './fit/stand.ts';
import { useHeld } from './use-held.ts';
import styles from './page-chart.module.css';

export interface PageChartProps {
  readonly drawing: Drawing;
  readonly direction: 'ltr' | 'rtl';
  readonly spoken: ReactNode;
}

const smallestPx = 13.12;
/** Of the page's own letters. Where a chart cannot stand, smaller ones are tried: those of somebody who reads large ones may not fit. */
const shares = [1, 0.9, 0.82, 0.7, 0.6, 0.5, 0.41];
const letterPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const endless = 99;

export function PageChart({ drawing, direction, spoken }: PageChartProps) {
  const { box: { width }, ref } = useBox();
  const measure = useMeasure(600);
  const stand = useHeld(drawing.stand, drawing.key);
  const layout = useMemo(() => {
    if (width === 0) return undefined;
    const own = letterPx();
    for (const px of shares.map((share) => own * share).filter((each) => each >= smallestPx)) {
      const room = { width, height: Infinity, px, minPx: smallestPx, density: airy, labelLines: endless, hasNotes: true, columns: 1 } as const;
      const found = stand(room, measure);
      if (found) return found;
    }
    return undefined;
  }, [stand, width, measure]);
  return (
    <figure ref={ref} className={styles.page} dir={direction}>
      {layout ? <div aria-hidden="true">{drawing.draw(layout)}</div> : null}
      {drawing.notes.map((note) => <p key={note} className={styles.note} dir="auto">{note}</p>)}
      <div className={hidden.hidden} data-spoken>{spoken}</div>
    </figure>
  );
}
