// What is being said, the newest line last, in letters for the back row. While nobody captions, it says calmly what this place is for.
import { useCaptions } from '../../../live/use-captions.ts';
import { classNames } from '../../../ui/class-names.ts';
import { useBox, useMeasure } from '../../../ui/fit/use-box.ts';
import { CaptionsIcon } from '../../../ui/icon/captions-icon.tsx';
import type { PictureProps } from '../frame/hall-scene.tsx';
import { useIsLow, useShape, useUnit } from '../frame/unit-context.ts';
import { Said } from '../look/said.tsx';
import { captionLeading, fitCaptions } from './fit-captions.ts';
import split from './split.module.css';
import styles from './captions-scene.module.css';

/** In units. */
const size = { wide: 1.9, tall: 1.5, low: 1.2 } as const;

export function CaptionsScene({ shown, languages }: PictureProps) {
  const lines = useCaptions({ room: shown.room?.id ?? '', languages });
  const unit = useUnit();
  const shape = useShape();
  const isLow = useIsLow();
  const { box, ref } = useBox();
  const measure = useMeasure(400);
  const sizePx = unit * size[isLow ? 'low' : shape];
  const rows = fitCaptions(lines.map(({ text }) => text), box, { sizePx, measure });
  return (
    <div className={styles.captions} data-kind="captions" data-empty={lines.length === 0}>
      <div ref={ref} className={styles.place} style={{ fontSize: `${sizePx}px`, lineHeight: captionLeading }}>
        {rows.map(({ of, text }, index) => (
          // A row has no name of its own: words go on in the last one until there is another.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index} className={styles.row} lang={lines[of]?.language ?? undefined} dir="auto">{text}</p>
        ))}
      </div>
      {lines.length === 0 ? (
        <div className={styles.empty}>
          <p className={classNames(split.sign, styles.sign)}><CaptionsIcon /><Said say={({ t }) => t('captions.sign')} /></p>
          <p className={split.soft}><Said say={({ t }) => t('captions.none')} /></p>
        </div>
      ) : null}
    </div>
  );
}
