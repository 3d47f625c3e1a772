// A result by group: one bar for all and one for each group, with what is not told drawn as such, and a mark where groups agree.
import { classNames } from '../../class-names.ts';
import { CheckCircleIcon } from '../../icon/icons.tsx';
import chart from '../chart.module.css';
import { colourOf, lengthsOf, share, type Lengths } from '../look.ts';
import { stepLook } from '../rating/step-look.ts';
import type { SplitColumn, SplitRow } from './split-rows.ts';
import { roomInPart, type SplitStanding } from './stand-split.ts';
import styles from './split-chart.module.css';

export interface SplitChartProps {
  readonly columns: readonly SplitColumn[];
  readonly rows: readonly SplitRow[];
  /** What is not told, in words. */
  readonly hidden: string;
  readonly agreement: { readonly text: string; readonly isWhole: boolean } | null;
  /** Columns are steps of a scale. */
  readonly isScale: boolean;
  readonly layout: SplitStanding;
}

export function SplitChart({ columns, rows, hidden, agreement, isScale, layout }: SplitChartProps) {
  const { room, labelEm, legendColumns, barPx, isStacked } = layout;
  const lengths = lengthsOf(room, { '--label-wide': `${labelEm}em`, '--legend-columns': `${legendColumns}`, '--bar-high': `${barPx}px`, '--ballots': `${layout.ballotsEm}em` });
  const lookOf = (column: number): Lengths => (isScale ? stepLook(column + 1, columns.length) : {});
  const legend = columns.map((column, index) => ({ ...column, index })).filter(({ label }) => label);
  return (
    <div className={classNames(chart.chart, styles.split)} style={lengths} data-density={room.density.name} data-stacked={isStacked} data-chart="split">
      {agreement ? <p className={styles.agreement}>{agreement.isWhole ? <CheckCircleIcon className={styles.sign} /> : null}<span className={chart.label} dir="auto">{agreement.text}</span></p> : null}
      <div className={styles.legend}>
        {legend.map(({ id, sign, label, index }) => (
          <span key={id} className={styles.entry} data-colour={colourOf(index)} data-scale={isScale} style={lookOf(index)}>
            <span className={classNames(chart.letter, styles.letter)}>{sign}</span>
            <span className={chart.label} dir="auto">{label}</span>
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <div key={row.key} className={styles.row} data-whole={row.key === 'all'}>
          <span className={classNames(chart.label, styles.label)} dir="auto">{row.label}</span>
          <Bar row={row} columns={columns} isScale={isScale} lookOf={lookOf} wideEm={layout.barWideEm} />
          <span className={classNames(chart.figure, styles.ballots)}>{row.ballots}</span>
        </div>
      ))}
      {hidden ? <p className={styles.hint}><span className={styles.swatch} /><span className={chart.label} dir="auto">{hidden}</span></p> : null}
    </div>
  );
}

interface BarProps {
  readonly row: SplitRow;
  readonly columns: readonly SplitColumn[];
  readonly isScale: boolean;
  readonly lookOf: (column: number) => Lengths;
  readonly wideEm: number;
}

function Bar({ row, columns, isScale, lookOf, wideEm }: BarProps) {
  const starts = row.cells.map((_, index) => row.cells.slice(0, index).reduce((sum, cell) => sum + cell.share, 0));
  const from = starts.length > 0 ? (starts.at(-1) ?? 0) + (row.cells.at(-1)?.share ?? 0) : 0;
  return (
    <span className={styles.bar}>
      {row.cells.map((cell, index) => {
        const sign = columns[cell.column]?.sign ?? '';
        const fits = roomInPart(cell.share * wideEm, { sign, figure: cell.figure });
        return (
          <span key={cell.column} className={styles.part} data-colour={colourOf(cell.column)} data-scale={isScale} style={{ ...lookOf(cell.column), ...placeOf(starts[index] ?? 0, cell.share) }}>
            {fits === 'none' ? '' : sign}
            {fits === 'both' ? <span className={chart.figure}>{cell.figure}</span> : null}
          </span>
        );
      })}
      {row.hidden > 0 ? <span className={styles.hidden} style={placeOf(from, row.hidden)} /> : null}
    </span>
  );
}

const placeOf = (from: number, wide: number): Lengths => ({ '--from': share(from), '--wide': share(wide) });
