// Columns on an axis, drawn as SVG; the mean and the median as marks on it, and the round before as an outline.
import { classNames } from '../../class-names.ts';
import chart from '../chart.module.css';
import { lengthsOf, share, type Lengths } from '../look.ts';
import type { Columns, Mark } from './columns-data.ts';
import type { ColumnsStanding } from './stand-columns.ts';
import styles from './columns-chart.module.css';

export interface ColumnsChartProps {
  readonly columns: Columns;
  readonly layout: ColumnsStanding;
}

export function ColumnsChart({ columns, layout }: ColumnsChartProps) {
  const { shares, before, marks, others, ends } = columns;
  const most = Math.max(0.0001, ...shares, ...(before ?? []));
  const lengths = lengthsOf(layout.room, {
    '--plot': `${layout.plotPx}px`, '--plot-width': `${layout.plotWidthPx}px`, '--side': `${layout.sidePx}px`, '--legend-lines': `${layout.legendLines}`, '--label-lines': `${Math.max(1, layout.endsLines)}`,
  });
  return (
    <div className={classNames(chart.chart, styles.columns)} style={lengths} data-chart="columns">
      {layout.legendLines > 0 ? (
        <p className={styles.legend}>
          {marks.map((mark) => (
            <span key={mark.kind} className={styles.said}>
              <Sign kind={mark.kind} /> <bdi>{mark.text}</bdi>
            </span>
          ))}
          {others.map((text) => <span key={text} className={classNames(styles.said, chart.soft)} dir="auto">{text}</span>)}
        </p>
      ) : null}
      <div className={styles.plot} data-figures={layout.hasFigures}>
        <svg className={styles.drawn} viewBox={`0 0 ${shares.length} 1`} preserveAspectRatio="none" aria-hidden="true">
          {shares.map((value, index) => <rect key={`now-${columns.ticks[index]?.text ?? index}`} className={styles.column} x={index + 0.06} y={0} width={0.88} height={1} style={high(value / most)} />)}
          {before?.map((value, index) => <rect key={`before-${columns.ticks[index]?.text ?? index}`} className={styles.before} x={index + 0.06} y={0} width={0.88} height={1} style={high(value / most)} />)}
        </svg>
        {marks.map((mark) => <span key={mark.kind} className={styles.mark} data-mark={mark.kind} style={{ '--at': share(mark.at) } as Lengths}><Sign kind={mark.kind} /></span>)}
        {layout.hasFigures ? <Figures columns={columns} most={most} /> : null}
      </div>
      <Axis columns={columns} every={layout.every} />
      {ends.low || ends.high ? (
        <div className={styles.ends}>
          {ends.low ? <span className={chart.label} dir="auto">{ends.low}</span> : null}
          {ends.high ? <span className={chart.label} dir="auto">{ends.high}</span> : null}
        </div>
      ) : null}
    </div>
  );
}

const high = (value: number): Lengths => ({ '--high': share(value) });

function Figures({ columns: { shares, figures, before, ticks }, most }: { readonly columns: Columns; readonly most: number }) {
  return figures.map((figure, index) => (
    <span key={ticks[index]?.text ?? index} className={styles.figure} style={{ '--at': share((index + 0.5) / shares.length), '--high': share(Math.max(shares[index] ?? 0, before?.[index] ?? 0) / most) } as Lengths}>
      <span className={chart.figure}>{figure}</span>
    </span>
  ));
}

function Axis({ columns: { ticks }, every }: { readonly columns: Columns; readonly every: number }) {
  return (
    <div className={styles.axis}>
      {ticks.filter((_, index) => index % every === 0).map(({ at, text }) => (
        <span key={text} className={styles.tick} style={{ '--at': share(at) } as Lengths}><span className={chart.figure}>{text}</span></span>
      ))}
    </div>
  );
}

/** A triangle for the mean, a diamond for the median. */
function Sign({ kind }: { readonly kind: Mark['kind'] }) {
  return (
    <svg className={styles.sign} viewBox="0 0 12 12" aria-hidden="true">
      <path d={kind === 'mean' ? 'M6 11 1 2h10z' : 'M6 0.5 11.5 6 6 11.5 0.5 6z'} />
    </svg>
  );
}
