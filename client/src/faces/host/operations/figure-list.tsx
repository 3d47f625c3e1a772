// Figures of one kind, each with its name under it, and a line of its last minutes where that tells something.
import { useId, type ReactNode } from 'react';
import { Card } from '../../../ui/surface/card.tsx';
import { Sparkline } from './sparkline.tsx';
import styles from './operations.module.css';

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly history?: readonly number[];
}

export interface FigureListProps {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** A sentence that says what the figures mean. */
  readonly children?: ReactNode;
}

export function FigureList({ title, figures, children }: FigureListProps) {
  const id = useId();
  return (
    <Card aria-labelledby={id} className={styles.card}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children ? <p className={styles.hint}>{children}</p> : null}
      <dl className={styles.figures}>
        {figures.map(({ id: figure, label, value, history }) => (
          <div key={figure} className={styles.figure} data-figure={figure}>
            <dt>{label}</dt>
            <dd>
              {value}
              {history ? <Sparkline values={history} /> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
