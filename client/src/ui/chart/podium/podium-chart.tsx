// Awards: who stands on the third, the second and the first step, as far as it is told; a step that waits is empty.
import { classNames } from '../../class-names.ts';
import chart from '../chart.module.css';
import { lengthsOf, type Lengths } from '../look.ts';
import type { ChartSay } from '../words/chart-say.ts';
import type { PodiumStep } from './podium-steps.ts';
import { stepShares, type PodiumStanding } from './stand-podium.ts';
import styles from './podium-chart.module.css';

export interface PodiumChartProps {
  readonly steps: readonly PodiumStep[];
  readonly layout: PodiumStanding;
  readonly say: ChartSay;
}

export function PodiumChart({ steps, layout, say }: PodiumChartProps) {
  const { form, stepPx, picturePx, nameLines, room, height } = layout;
  const lengths = lengthsOf(room, { '--picture': `${picturePx}px`, '--label-lines': `${nameLines}`, '--steps': `${steps.length}` });
  const block = (place: PodiumStep['place']): Lengths => ({ blockSize: `${form === 'steps' ? stepPx * stepShares[place] : stepPx}px` });
  return (
    <div className={classNames(chart.chart, form === 'steps' ? styles.steps : styles.rows)} style={{ ...lengths, ...(form === 'steps' && { blockSize: `${height}px` }) }} data-chart="podium">
      {steps.map((step) => (
        <div key={step.place} className={styles.column} data-place={step.place} data-empty={step.winners.length === 0} style={form === 'rows' ? block(step.place) : undefined}>
          {form === 'rows' ? <span className={styles.number}>{say.number(step.place)}</span> : null}
          {step.winners.length > 0 ? <Winners step={step} form={form} nameLines={nameLines} say={say} /> : null}
          {form === 'steps' ? <div className={styles.step} style={block(step.place)}>{say.number(step.place)}</div> : null}
        </div>
      ))}
    </div>
  );
}

interface WinnersProps {
  readonly step: PodiumStep;
  readonly form: PodiumStanding['form'];
  readonly nameLines: number;
  readonly say: ChartSay;
}

/** As many names as there are lines; the last line says how many more share the step. */
function Winners({ step: { winners, figure }, form, nameLines, say }: WinnersProps) {
  const named = winners.length > nameLines ? winners.slice(0, nameLines - 1) : winners;
  const more = winners.length - named.length;
  // In a row, several pictures would leave no room for the names.
  const pictures = form === 'rows' && winners.length > 1 ? [] : named.filter(({ picture }) => picture);
  const lines: Lengths = { '--label-lines': `${Math.max(1, Math.floor(nameLines / winners.length))}` };
  return (
    <div className={styles.winners}>
      {pictures.length > 0 ? (
        <span className={styles.pictures}>{pictures.map(({ id, picture }) => <img key={id} className={styles.picture} src={picture} alt="" />)}</span>
      ) : null}
      <span className={styles.names}>
        {named.map(({ id, text }) => <span key={id} className={classNames(chart.label, styles.name)} dir="auto" style={lines}>{text}</span>)}
        {more > 0 ? <span className={chart.label} dir="auto">{say.t('podium.more', { count: more })}</span> : null}
      </span>
      <span className={classNames(chart.figure, styles.figure)}>{figure}</span>
    </div>
  );
}
