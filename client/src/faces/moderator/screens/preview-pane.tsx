// What a hall would see, before it sees it: what is being prepared, what comes next, or what is on now, on any of the chosen screens.
import { useState } from 'react';
import type { Scene } from '@plenary/domain/screen/scenes';
import { useWords } from '../../../i18n/words.ts';
import type { ScreenRecord } from '../../../store/selectors.ts';
import { SegmentedControl } from '../../../ui/form/segmented-control.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { remoteOf } from '../overlay/screen-overlay.ts';
import { HallPicture } from './hall-picture.tsx';
import { ScenePreview } from './scene-preview.tsx';
import { steadyScene } from './steady-scene.ts';
import styles from './remote.module.css';

const views = ['prepared', 'next', 'onNow'] as const;
type View = (typeof views)[number];

export interface PreviewPaneProps {
  readonly chosen: readonly ScreenRecord[];
  /** Nothing as long as it is not finished. */
  readonly prepared: Scene | undefined;
}

export function PreviewPane({ chosen, prepared }: PreviewPaneProps) {
  const t = useWords('moderator');
  const [view, look] = useState<View>('prepared');
  const [wanted, lookOn] = useState('');
  const screen = chosen.find(({ id }) => id === wanted) ?? chosen[0];
  const scene = useSteady(screen && sceneFor(view, screen, prepared));
  return (
    <section className={styles.pane} aria-label={t('remote.previewed')}>
      <div className={styles.views}>
        <SegmentedControl legend={t('remote.previewed')} legendHidden segments={views.map((value) => ({ value, label: t(`remote.view.${value}`) }))} value={view} onChange={look} />
        {chosen.length > 1 && screen ? <Select label={t('remote.seenOn')} labelHidden options={chosen.map(({ id, name }) => ({ value: id, label: name }))} value={screen.id} onChange={lookOn} /> : null}
      </div>
      {screen && scene ? (
        <>
          <HallPicture screen={screen} scene={scene} />
          <ScenePreview scene={scene} />
        </>
      ) : (
        <p className={styles.hint}>{screen ? t(view === 'next' ? 'remote.idle' : 'remote.unfinished', { places: screen.name }) : t('remote.noneChosen')}</p>
      )}
    </section>
  );
}

function sceneFor(view: View, screen: ScreenRecord, prepared: Scene | undefined): Scene | undefined {
  switch (view) {
    case 'prepared':
      return prepared;
    case 'next':
      return remoteOf(screen).cues[0]?.scene;
    case 'onNow':
      return screen.scene;
  }
}

/** The same object as long as there is nothing else to see. */
function useSteady(scene: Scene | undefined): Scene | undefined {
  const [held, hold] = useState(scene);
  const steady = scene && steadyScene(held, scene);
  if (steady !== held) hold(steady);
  return steady;
}
