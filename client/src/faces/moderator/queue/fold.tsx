// A part of a column that is folded away until somebody wants it.
import type { ReactNode } from 'react';
import { ChevronEndIcon } from '../../../ui/icon/desk-icons.tsx';
import styles from './fold.module.css';

export function Fold({ title, count, children }: { readonly title: string; readonly count?: number | string; readonly children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        <ChevronEndIcon className={styles.sign} />
        {title}
        {count === undefined ? null : <span className={styles.count}>{count}</span>}
      </summary>
      {children}
    </details>
  );
}
