// What a yes-or-no question came to: one bar that yes fills from its start and no from its end, abstentions beneath it.
import { classNames } from '../../class-names.ts';
import chart from '../chart.module.css';
import { lengthsOf, share, type Lengths } from '../look.ts';
import type { ChartSay } from '../words/chart-say.ts';
import type { ConsentFigure, ConsentRow } from './consent-rows.ts';
import type { ConsentStanding } from './stand-consent.ts';
import styles from './consent-chart.module.css';

export interface ConsentChartProps {
  readonly rows: readonly [ConsentRow, ...ConsentRow[]];
  readonly layout: ConsentStanding;
  readonly isHidden: boolean;
  readonly say: ChartSay;
}

export function ConsentChart({ rows: [whole, ...others], layout, isHidden, say }: ConsentChartProps) {
  const { t } = say;
  return (
    <div className={classNames(chart.chart, styles.consent)} style={lengthsOf(layout.room, { '--bar-high': `${layout.barEm}em`, '--head-high': `${layout.headEm}em` })} data-density={layout.room.density.name} data-chart="consent">
      <div className={styles.head}>
        <Side word={t('consent.yes')} {...whole.yes} isHidden={isHidden} />
        <Side word={t('consent.no')} {...whole.no} isHidden={isHidden} />
      </div>
      <Bar row={whole} isHidden={isHidden} />
      <div className={styles.abstain}>
        <span>{t('consent.abstain')}</span>
        <span className={styles.thin}>
          {isHidden ? null : <span className={styles.fill} data-answer="abstain" style={to(whole.abstain.share)} />}
        </span>
        {isHidden ? null : <span className={classNames(chart.figure, chart.strong)}>{whole.abstain.count || whole.abstain.percent}</span>}
      </div>
      {isHidden ? null : others.map((row) => <Other key={row.key} row={row} say={say} />)}
    </div>
  );
}

function Side({ word, percent, count, isHidden }: ConsentFigure & { readonly word: string; readonly isHidden: boolean }) {
  return (
    <div className={styles.side}>
      <span className={styles.word}>
        <span className={chart.strong}>{word}</span>
        {isHidden || !count ? null : <span className={classNames(chart.figure, styles.count)}>{count}</span>}
      </span>
      {isHidden ? null : <span className={classNames(chart.figure, styles.percent)}>{percent}</span>}
    </div>
  );
}

function Bar({ row, isHidden }: { readonly row: ConsentRow; readonly isHidden: boolean }) {
  return (
    <div className={styles.bar}>
      {isHidden ? null : (
        <>
          <span className={styles.fill} data-answer="yes" style={to(row.yes.share)} />
          <span className={styles.fill} data-answer="no" style={to(row.no.share)} />
          <span className={styles.half} />
        </>
      )}
    </div>
  );
}

function Other({ row, say: { t } }: { readonly row: ConsentRow; readonly say: ChartSay }) {
  return (
    <div className={styles.other}>
      <span className={chart.label} dir="auto">{row.label}</span>
      <span className={chart.figure}>{t('consent.pair', { yes: row.yes.percent, no: row.no.percent })}</span>
      <span className={styles.thin}>
        <span className={styles.fill} data-answer="yes" style={to(row.yes.share)} />
        <span className={styles.fill} data-answer="no" style={to(row.no.share)} />
      </span>
    </div>
  );
}

const to = (value: number): Lengths => ({ '--to': share(value) });
