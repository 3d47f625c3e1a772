// The whole screen, edge to edge: dark, without cursor, scrollbars or controls. Sets the unit that everything is measured in.
import { useLayoutEffect, useMemo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { shapeOf, unitOf } from '../fit/unit.ts';
import { useOperatorKeys } from './operator-keys.ts';
import { UnitContext } from './unit-context.ts';
import { useViewport } from './viewport.ts';
import { useWakeLock } from './wake-lock.ts';
import styles from './stage-frame.module.css';

export function StageFrame({ children }: { readonly children: ReactNode }) {
  const viewport = useViewport();
  const unit = unitOf(viewport);
  const shape = shapeOf(viewport);
  const measures = useMemo(() => ({ unit, shape }), [unit, shape]);
  useOperatorKeys();
  useWakeLock();
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = 'dark';
    document.documentElement.classList.add(styles.page ?? '');
  }, []);
  const style: CSSProperties & Record<'--u', string> = { '--u': `${unit}px` };
  return (
    <UnitContext value={measures}>
      <div className={styles.frame} data-theme="dark" data-shape={shape} style={style}>
        {children}
      </div>
    </UnitContext>
  );
}
