// A poll's title and bars in the largest letters that fit: letter and label inside the bar, the figure at its end. While the
// counts are hidden the options stand there without bars. Each row is one spoken sentence.
import { useMemo } from 'react';
import type { CSSProperties } from 'react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { PollOptionWords } from '../../../i18n/poll-words.ts';
import { sharesOf } from '../../../ui/data/shares.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { useBox, useMeasure } from '../../../ui/fit/use-box.ts';
import { useShape, useUnit } from '../frame/unit-context.ts';
import { fitPoll, type PollLayout } from './fit-poll.ts';
import styles from './hall-bars.module.css';

export interface HallBarsProps {
  readonly title: string;
  readonly options: readonly Pick<PollOptionWords, 'id' | 'text'>[];
  readonly counts: readonly number[] | null;
  readonly voters: number;
}

const colours = 8;

export function HallBars({ title, options, counts, voters }: HallBarsProps) {
  const { ref, layout, isMeasured } = usePollLayout(title, options);
  const shares = sharesOf(options.map(({ id }, index) => ({ id, count: counts?.[index] ?? 0 })), voters);
  return (
    <div ref={ref} className={styles.place} style={styleOf(layout, options.length)} data-columns={layout.columns} data-hidden={counts === null}>
      <h1 className={styles.title} dir="auto" hidden={!isMeasured}>
        {title}
      </h1>
      <ul className={styles.rows} hidden={!isMeasured}>
        {options.map(({ id, text }, index) => (
          <Row key={id} index={index} label={text} hasFigure={counts !== null} {...(shares[index] ?? { letter: '', share: 0, count: 0, leads: false })} />
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly index: number;
  readonly letter: string;
  readonly label: string;
  readonly hasFigure: boolean;
  readonly share: number;
  readonly count: number;
  readonly leads: boolean;
}

function Row({ index, letter, label, hasFigure, share, count, leads }: RowProps) {
  const t = useWords('ui');
  const format = useFormat();
  const percent = format.percent(share);
  const spoken = hasFigure ? t('poll.row', { letter, label, percent, votes: t('poll.votes', { count }) }) : `${letter}, ${label}`;
  return (
    <li className={styles.row} data-colour={(index % colours) + 1} data-leads={hasFigure && leads}>
      <VisuallyHidden>{spoken}</VisuallyHidden>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.fill} style={{ inlineSize: `${hasFigure ? share * 100 : 0}%` }} />
        <span className={styles.letter}>{letter}</span>
        <span className={styles.label} dir="auto">
          {label}
        </span>
      </div>
      <span className={styles.figure} aria-hidden="true">
        {hasFigure ? percent : ''}
      </span>
    </li>
  );
}

function usePollLayout(title: string, options: HallBarsProps['options']) {
  const unit = useUnit();
  const shape = useShape();
  const { box, ref } = useBox();
  const measure = useMeasure(600);
  const layout = useMemo(
    () =>
      fitPoll({ title, options: options.map(({ text }) => text) }, box, { minPx: unit, maxPx: unit * 2.2, mayHaveColumns: shape === 'wide', measure }),
    [title, options, box, unit, shape, measure],
  );
  return { ref, layout, isMeasured: box.width > 0 && box.height > 0 };
}

function styleOf({ titlePx, rowPx, columns, labelLines, titleLines, density }: PollLayout, count: number): CSSProperties {
  const sizes: CSSProperties & Record<`--${string}`, string> = {
    '--title': `${titlePx}px`,
    '--row': `${rowPx}px`,
    '--label-lines': `${labelLines}`,
    '--title-lines': `${titleLines}`,
    '--least': `${density.leastEm}em`,
    '--padding': `${density.paddingEm}em`,
    '--gap': `${density.gapEm}em`,
    '--title-gap': `${density.titleGapEm * rowPx}px`,
    '--per-column': `${Math.ceil(count / columns)}`,
  };
  return sizes;
}
