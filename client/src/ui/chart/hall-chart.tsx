// A poll's title and chart in the largest letters that fit into their place, for a hall.
import { useMemo, type ReactNode } from 'react';
import { useBox, useMeasure } from '../fit/use-box.ts';
import hidden from '../visually-hidden.module.css';
import type { Drawing } from './drawing.ts';
import { fitTitled, noteLeading, titleLeading } from './fit/fit-titled.ts';
import type { Lengths } from './look.ts';
import { useHeld } from './use-held.ts';
import styles from './hall-chart.module.css';

export interface HallText {
  readonly text: string;
  readonly lang?: string | undefined;
}

export interface HallChartProps {
  readonly title: HallText;
  /** In the screen's second language. */
  readonly second?: HallText | undefined;
  /** What stands beneath the chart, in that language. */
  readonly secondNotes?: readonly string[] | undefined;
  readonly direction: 'ltr' | 'rtl';
  /** Nothing where there is only the title. */
  readonly drawing: Drawing | null;
  /** The chart in words, for those who listen. */
  readonly spoken: ReactNode;
  /** The smallest size of letters, in px. */
  readonly unit: number;
  /** Whether rows may stand in two columns. */
  readonly isWide: boolean;
}

/** The largest letters, in units. */
const most = 3;

/** A title alone, and how large that may be. */
const mostAlone = 5;
const titleAlone: Drawing = { key: '', stand: () => ({ height: 0 }), draw: () => null, notes: [], leastShare: 0, mayHaveColumns: false };

export function HallChart({ title, second, secondNotes, direction, drawing: given, spoken, unit, isWide }: HallChartProps) {
  const drawing = given ?? titleAlone;
  const { box, ref } = useBox();
  const measure = useMeasure(600);
  const maxPx = unit * (given ? most : mostAlone);
  const { notes, mayHaveColumns, leastShare } = drawing;
  const { text, stand } = useHeld({ text: { title: title.text, second: second?.text, notes, secondNotes }, stand: drawing.stand }, JSON.stringify([drawing.key, title.text, second?.text, notes, secondNotes]));
  const titled = useMemo(
    () => fitTitled(text, box, { minPx: unit, maxPx, mayHaveColumns: mayHaveColumns && isWide, leastShare, measure, stand }),
    [text, stand, box, unit, maxPx, mayHaveColumns, isWide, leastShare, measure],
  );
  return (
    <div ref={ref} className={styles.place} dir={direction} data-chart-place>
      {titled ? (
        <div className={styles.whole} style={lengthsFor(titled)} data-columns={titled.room.columns}>
          <div>
            <h1 className={styles.title} lang={title.lang} dir="auto">{title.text}</h1>
            {titled.secondPx > 0 ? <p className={styles.second} lang={second?.lang} dir="auto">{second?.text}</p> : null}
          </div>
          <div aria-hidden="true">{drawing.draw(titled.layout)}</div>
          {notes.length > 0 && titled.noteLines > 0 ? (
            <div className={styles.notes}>
              {(titled.hasSecondNotes ? [...notes, ...(secondNotes ?? [])] : notes).map((note) => <p key={note} className={styles.note} dir="auto">{note}</p>)}
            </div>
          ) : null}
          <div className={hidden.hidden} data-spoken>{spoken}</div>
        </div>
      ) : null}
    </div>
  );
}

function lengthsFor({ titlePx, titleLines, secondPx, notePx, noteLines, px, room }: NonNullable<ReturnType<typeof fitTitled>>): Lengths {
  return {
    '--title': `${titlePx}px`,
    '--title-lines': `${titleLines}`,
    '--title-leading': `${titleLeading}`,
    '--second': `${secondPx}px`,
    '--note': `${notePx}px`,
    '--note-lines': `${noteLines}`,
    '--note-leading': `${noteLeading}`,
    '--title-gap': `${room.density.titleGapEm * px}px`,
  };
}
