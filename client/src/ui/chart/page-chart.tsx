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

const letterPx = 16;
const smallestPx = 13.12;
/** Where a chart cannot stand, smaller letters are tried. */
const sizes = [letterPx, 14.4, smallestPx];
const endless = 99;

export function PageChart({ drawing, direction, spoken }: PageChartProps) {
  const { box: { width }, ref } = useBox();
  const measure = useMeasure(600);
  const stand = useHeld(drawing.stand, drawing.key);
  const layout = useMemo(() => {
    for (const px of sizes) {
      const room = { width, height: Infinity, px, minPx: smallestPx, density: airy, labelLines: endless, hasNotes: true, columns: 1 } as const;
      const found = width > 0 ? stand(room, measure) : undefined;
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
