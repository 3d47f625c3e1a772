// Statements on a scale, each as one bar of its steps from the lowest to the highest, with the mean at its end.
import { classNames } from '../../class-names.ts';
import chart from '../chart.module.css';
import { colourOf, lengthsOf, share, type Lengths } from '../look.ts';
import type { ChartSay } from '../words/chart-say.ts';
import { rowNote } from '../words/row-note.ts';
import type { RatingRow } from './rating-rows.ts';
import { swatchEm, type RatingStanding } from './stand-rating.ts';
import { stepLook } from './step-look.ts';
import styles from './rating-chart.module.css';

export interface RatingChartProps {
  readonly rows: readonly RatingRow[];
  readonly steps: number;
  readonly ends: { readonly low: string; readonly high: string };
  readonly layout: RatingStanding;
  readonly isHidden: boolean;
  readonly say: ChartSay;
}

export function RatingChart({ rows, steps, ends, layout, isHidden, say }: RatingChartProps) {
  const lengths = lengthsOf(layout.room, {
    '--bar-high': `${layout.barEm}em`, '--swatch': `${swatchEm(steps)}em`, '--per-column': `${Math.ceil(rows.length / layout.columns)}`,
  });
  return (
    <div className={classNames(chart.chart, styles.rating)} style={lengths} data-density={layout.room.density.name} data-columns={layout.columns} data-chart="rating">
      <div className={styles.legend}>
        <span className={chart.label} dir="auto">{ends.low}</span>
        <span className={styles.scale}>
          {Array.from({ length: steps }, (_, index) => <span key={index} className={styles.step} style={stepLook(index + 1, steps)}>{say.number(index + 1)}</span>)}
        </span>
        <span className={chart.label} dir="auto">{ends.high}</span>
      </div>
      <div className={styles.rows}>
        {rows.map((row, index) => <Row key={row.id} row={row} index={index} isHidden={isHidden} hasNotes={layout.room.hasNotes} say={say} />)}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: RatingRow;
  readonly index: number;
  readonly isHidden: boolean;
  readonly hasNotes: boolean;
  readonly say: ChartSay;
}

function Row({ row, index, isHidden, hasNotes, say }: RowProps) {
  const note = isHidden || !hasNotes ? '' : rowNote(row, say);
  return (
    <div className={styles.row} data-colour={colourOf(index)}>
      <span className={classNames(chart.letter, styles.letter)}>{row.letter}</span>
      <span className={styles.words}>
        <span className={chart.label} dir="auto">{row.label}</span>
        {note ? <span className={classNames(chart.label, chart.note, chart.soft)} dir="auto">{note}</span> : null}
      </span>
      {isHidden ? null : (
        <>
          <span className={classNames(chart.figure, chart.strong, styles.figure)}>{row.figure}</span>
          <Steps steps={row.steps} />
        </>
      )}
    </div>
  );
}

/** Each step is clipped out of the whole bar, so that nothing is laid out anew when the shares move. */
function Steps({ steps }: { readonly steps: readonly number[] }) {
  const starts = steps.map((_, index) => steps.slice(0, index).reduce((sum, step) => sum + step, 0));
  return (
    <span className={styles.bar}>
      {steps.map((step, index) => {
        const from = starts[index] ?? 0;
        const look: Lengths = { ...stepLook(index + 1, steps.length), '--from': share(from), '--to': share(from + step) };
        return <span key={`step-${starts.length - index}`} className={styles.part} style={look} />;
      })}
    </span>
  );
}
