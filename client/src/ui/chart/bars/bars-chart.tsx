// Bars, one an option: letter and label inside, the figure at the end. What electorates said stands in one bar, part after part; an
// earlier round is a mark across it.
import { classNames } from '../../class-names.ts';
import { CheckCircleIcon } from '../../icon/icons.tsx';
import chart from '../chart.module.css';
import { colourOf, lengthsOf, share, type Lengths } from '../look.ts';
import type { ChartSay } from '../words/chart-say.ts';
import { rowNote } from '../words/row-note.ts';
import type { BarRow } from './bar-rows.ts';
import type { BarsStanding } from './stand-bars.ts';
import styles from './bars-chart.module.css';

export interface BarsChartProps {
  readonly rows: readonly BarRow[];
  readonly layout: BarsStanding;
  /** The options alone, while the result is hidden. */
  readonly isHidden: boolean;
  readonly mine: readonly string[];
  readonly say: ChartSay;
}

export function BarsChart({ rows, layout, isHidden, mine, say }: BarsChartProps) {
  const lengths = lengthsOf(layout.room, { '--figure': `${layout.figureEm}em`, '--per-column': `${Math.ceil(rows.length / layout.columns)}` });
  return (
    <div className={classNames(chart.chart, styles.rows)} style={lengths} data-columns={layout.columns} data-hidden={isHidden} data-chart="bars">
      {rows.map((row, index) => (
        <Row key={row.id} row={row} index={index} isHidden={isHidden} hasNotes={layout.room.hasNotes} isMine={mine.includes(row.id)} say={say} />
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: BarRow;
  readonly index: number;
  readonly isHidden: boolean;
  readonly hasNotes: boolean;
  readonly isMine: boolean;
  readonly say: ChartSay;
}

function Row({ row, index, isHidden, hasNotes, isMine, say }: RowProps) {
  const note = noteOf(row, { isMine, isHidden: isHidden || !hasNotes, say });
  return (
    <div className={styles.row} data-colour={colourOf(index)} data-leads={!isHidden && row.leads} data-right={row.isRight} data-noted={note !== ''}>
      <div className={styles.track}>
        {isHidden ? null : <Fill row={row} />}
        {row.picture ? <img className={styles.picture} src={row.picture} alt="" /> : null}
        <span className={chart.letter}>{row.letter}</span>
        <span className={styles.words}>
          <span className={classNames(chart.label, styles.label)} dir="auto">
              {row.label}
            </span>
          {note ? (
            <span className={classNames(chart.label, chart.note)} dir="auto">
              {note}
            </span>
          ) : null}
        </span>
        {row.isRight ? <CheckCircleIcon className={styles.sign} /> : null}
      </div>
      {isHidden ? null : <span className={classNames(chart.figure, styles.figure)}>{row.figure}</span>}
    </div>
  );
}

interface NoteOf {
  readonly isMine: boolean;
  readonly isHidden: boolean;
  readonly say: ChartSay;
}

/** Whose choice it is, and what parts and the round before came to. */
const noteOf = (row: BarRow, { isMine, isHidden, say }: NoteOf): string => [isMine ? say.t('mine') : '', isHidden ? '' : rowNote(row, say)].filter(Boolean).join(' · ');

function Fill({ row }: { readonly row: BarRow }) {
  const parts = row.parts.length > 0 ? row.parts.map(({ share: part, weight }) => (part * weight) / 100) : [row.share];
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part, 0));
  return (
    <>
      <span className={styles.tint} style={between(0, row.share)} />
      {parts.map((part, index) => (
        <span key={row.parts[index]?.label ?? 'whole'} className={styles.foot} data-part={index + 1} style={between(starts[index] ?? 0, (starts[index] ?? 0) + part)} />
      ))}
      {row.before ? <span className={styles.before} style={{ '--at': share(row.before.share) } as Lengths} /> : null}
    </>
  );
}

const between = (from: number, to: number): Lengths => ({ '--from': share(from), '--to': share(to) });
