// One column of the desk: its title with a count stays in sight while what is below scrolls.
import type { ReactNode } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { useDesk, type Column } from './desk-context.ts';
import styles from './column-frame.module.css';

export interface ColumnFrameProps {
  readonly column: Column;
  readonly title: string;
  readonly count?: number;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function ColumnFrame({ column, title, count, aside, children }: ColumnFrameProps) {
  const desk = useDesk();
  return (
    <section className={classNames(styles.column, desk.column === column && styles.current)} aria-labelledby={`column-${column}`} data-column={column}>
      <header className={styles.header}>
        <h2 id={`column-${column}`} className={styles.title} tabIndex={-1}>
          {title}
          {count === undefined ? null : <span className={styles.count}> {count}</span>}
        </h2>
        {aside}
      </header>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
