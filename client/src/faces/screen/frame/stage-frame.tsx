// The whole screen, edge to edge: dark unless it was set up otherwise, without cursor, scrollbars or controls. Sets the unit that everything is measured in.
import { useLayoutEffect, useMemo, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { usualTheme } from '@plenary/domain/screen/state';
import { shapeOf, unitOf } from '../fit/unit.ts';
import { overlay, panelOf } from '../overlay/overlay-of.ts';
import { ThemeContext, themeName } from '../look/screen-theme.ts';
import { UnitContext } from './unit-context.ts';
import { useViewport } from './viewport.ts';
import styles from './stage-frame.module.css';

export function StageFrame({ children }: { readonly children: ReactNode }) {
  const viewport = useViewport();
  const panel = overlay ? panelOf(viewport, overlay) : { box: viewport, unit: unitOf(viewport) };
  const { unit } = panel;
  const shape = shapeOf(panel.box);
  const measures = useMemo(() => ({ unit, shape, isLow: overlay?.place === 'lower' }), [unit, shape]);
  const [theme, setTheme] = useState(usualTheme);
  const name = themeName(theme);
  useLayoutEffect(() => {
    document.documentElement.classList.add((overlay ? styles.overPage : styles.page) ?? '');
    if (name && !overlay) document.documentElement.dataset['theme'] = name;
    else delete document.documentElement.dataset['theme'];
  }, [name]);
  const style: CSSProperties & Record<'--u', string> = { '--u': `${unit}px` };
  return (
    <UnitContext value={measures}>
      <ThemeContext value={setTheme}>
        <div className={styles.frame} data-hall data-theme={name} data-shape={shape} data-overlay={overlay?.place} style={style}>
          {children}
        </div>
      </ThemeContext>
    </UnitContext>
  );
}
