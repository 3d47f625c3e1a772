// Answers in people's own words: one of each cluster, and how many said much the same.
import type { OpenResult } from '@plenary/domain/poll/kinds/open/shape';
import { classNames } from '../../class-names.ts';
import chart from '../chart.module.css';
import { lengthsOf } from '../look.ts';
import type { ChartSay } from '../words/chart-say.ts';
import type { AnswersStanding } from './stand-answers.ts';
import styles from './answers-chart.module.css';

export interface AnswersChartProps {
  readonly clusters: OpenResult['clusters'];
  /** Answers in clusters that are not among these. */
  readonly rest: number;
  /** Counts are percents of weights. */
  readonly isWeighted: boolean;
  readonly layout: AnswersStanding;
  readonly say: ChartSay;
}

export function AnswersChart({ clusters, rest, isWeighted, layout, say }: AnswersChartProps) {
  const shown = clusters.slice(0, layout.shown);
  const more = isWeighted ? 0 : clusters.slice(layout.shown).reduce((sum, { count }) => sum + count, rest);
  return (
    <div className={classNames(chart.chart, styles.answers)} style={lengthsOf(layout.room, { '--label-lines': `${layout.lines}` })} data-columns={layout.columns} data-density={layout.room.density.name} data-chart="answers">
      {shown.map(({ texts: [first = ''], count }) => (
        <div key={first} className={styles.answer}>
          <span className={chart.label} dir="auto">{first}</span>
          {isWeighted || count > 1 ? <span className={classNames(chart.figure, styles.count)}>{isWeighted ? say.percent(count / 100) : `+${say.number(count - 1)}`}</span> : null}
        </div>
      ))}
      <p className={classNames(styles.more, chart.soft)} dir="auto">{more > 0 ? say.t('answers.more', { count: more }) : null}</p>
    </div>
  );
}
