// Two pictures beside each other, or one above the other on a tall screen: each is drawn by the same parts, in a place of its own.
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { UnitContext, useIsLow, useShape, useUnit } from '../frame/unit-context.ts';
import { sharesOf } from './half-shares.ts';
import { pictureKey, type HalfPicture } from './pick-scene.ts';
import styles from './split-scene.module.css';

export interface SplitSceneProps {
  readonly first: HalfPicture;
  readonly second: HalfPicture;
  readonly draw: (half: HalfPicture) => ReactNode;
}

export function SplitScene({ first, second, draw }: SplitSceneProps) {
  const unit = useUnit();
  const isTall = useShape() === 'tall';
  const isLow = useIsLow() || isTall;
  const half = useMemo(() => ({ unit, shape: 'tall', isLow }) as const, [unit, isLow]);
  return (
    <div className={styles.both} data-kind="split" data-stacked={isTall} style={isTall ? { gridTemplateRows: sharesOf(first, second) } : undefined}>
      <UnitContext value={half}>
        <Half picture={first} isShort={isLow} draw={draw} />
        <Half picture={second} isShort={isLow} draw={draw} />
      </UnitContext>
    </div>
  );
}

function Half({ picture, isShort, draw }: { readonly picture: HalfPicture; readonly isShort: boolean; readonly draw: SplitSceneProps['draw'] }) {
  return (
    <section key={pictureKey(picture)} className={styles.half} data-shape="tall" data-half={isShort ? 'short' : 'long'} data-shows={picture.kind}>
      {draw(picture)}
    </section>
  );
}
