// A ranking: rungs that move to their place, each with its points in a bar, or with its ballots round after round.
import { classNames } from '../../class-names.ts';
import { CrossIcon } from '../../icon/icons.tsx';
import chart from '../chart.module.css';
import { colourOf, lengthsOf, share, type Lengths } from '../look.ts';
import type { ChartSay } from '../words/chart-say.ts';
import { rowNote } from '../words/row-note.ts';
import type { LadderCell, LadderRow } from './ladder-rows.ts';
import { rungTops, type LadderStanding } from './stand-ladder.ts';
import styles from './ladder-chart.module.css';

export interface LadderChartProps {
  readonly rows: readonly LadderRow[];
  readonly layout: LadderStanding;
  readonly isHidden: boolean;
  readonly say: ChartSay;
}

export function LadderChart({ rows, layout, isHidden, say }: LadderChartProps) {
  const { shown, headPx, heights, figureEm } = layout;
  const rounds = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const tops = rungTops(layout, rows.map(({ rank }) => rank));
  const lengths = lengthsOf(layout.room, { '--figure': `${figureEm}em`, '--cells': `${Math.max(1, shown.length)}` });
  return (
    <div className={classNames(chart.chart, styles.ladder)} style={{ ...lengths, blockSize: `${layout.height}px` }} data-chart="ladder" data-hidden={isHidden}>
      {shown.length > 0 ? (
        <div className={styles.head} style={{ blockSize: `${headPx}px` }}>
          <span className={styles.after}>{say.t('ladder.after', { count: rounds })}</span>
          {shown.map((round) => <span key={round} className={chart.figure}>{say.number(round + 1)}.</span>)}
        </div>
      ) : null}
      {rows.map((row, index) => {
        const rung: Lengths = { blockSize: `${heights[index] ?? 0}px`, '--top': `${(tops[index] ?? 0) + headPx}px` };
        return (
          <div key={row.id} className={styles.rung} style={rung} data-colour={colourOf(index)} data-first={row.place === 1} data-out={isOut(row)}>
            <Rung row={row} shown={shown} isHidden={isHidden} hasNotes={layout.room.hasNotes} say={say} />
          </div>
        );
      })}
    </div>
  );
}

const isOut = ({ cells }: LadderRow): boolean => cells.length > 0 && (cells.at(-1)?.goesOut ?? true);

interface RungProps {
  readonly row: LadderRow;
  readonly shown: readonly number[];
  readonly isHidden: boolean;
  readonly hasNotes: boolean;
  readonly say: ChartSay;
}

function Rung({ row, shown, isHidden, hasNotes, say }: RungProps) {
  const note = isHidden || !hasNotes ? '' : rowNote(row, say);
  return (
    <>
      {isHidden ? null : <span className={classNames(chart.figure, chart.strong)}>{row.place ?? '–'}</span>}
      <div className={styles.track}>
        {isHidden || shown.length > 0 ? null : <Fill share={row.share} />}
        <span className={chart.letter}>{row.letter}</span>
        <span className={styles.words}>
          <span className={classNames(chart.label, styles.label)} dir="auto">{row.label}</span>
          {note ? <span className={classNames(chart.label, chart.note)} dir="auto">{note}</span> : null}
        </span>
      </div>
      {isHidden ? null : shown.length > 0 ? shown.map((round) => <Cell key={round} cell={row.cells[round] ?? null} />) : <span className={classNames(chart.figure, styles.points)}>{row.figure}</span>}
    </>
  );
}

const Fill = ({ share: value }: { readonly share: number }) => (
  <>
    <span className={styles.tint} style={{ '--to': share(value) } as Lengths} />
    <span className={styles.foot} style={{ '--to': share(value) } as Lengths} />
  </>
);

function Cell({ cell }: { readonly cell: LadderCell | null }) {
  if (!cell) return <span className={styles.cell} />;
  return (
    <span className={styles.cell} data-out={cell.goesOut}>
      <Fill share={cell.share} />
      <span className={chart.figure}>{cell.figure}</span>
      {cell.goesOut ? <CrossIcon className={styles.cross} /> : null}
    </span>
  );
}
