// A scene as the hall would see it on one screen: drawn by the screen's own page in a frame of that screen's size, and scaled down to its place.
// It takes neither keys nor taps; what it shows is said in its name.
import { useCallback, useEffect, useRef } from 'react';
import type { Scene } from '@plenary/domain/screen/scenes';
import { awaitPreview, previewAddress, tellPreview } from '../../../live/hall-preview.ts';
import { useLive } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import type { ScreenRecord } from '../../../store/selectors.ts';
import { useBox } from '../../../ui/fit/use-box.ts';
import { useSceneWords } from './use-scene-words.ts';
import styles from './hall-picture.module.css';

export interface HallPictureProps {
  readonly screen: Pick<ScreenRecord, 'id' | 'name'>;
  readonly scene: Scene;
}

/** Of a screen that has not been heard yet. */
const usualSize = { width: 1920, height: 1080 };
const mostHeight = 256;

export function HallPicture({ screen, scene }: HallPictureProps) {
  const t = useWords('moderator');
  const wordsOf = useSceneWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const { box, ref } = useBox();
  const width = useLive(({ beats }) => beats.of.get(screen.id)?.beat.width) ?? usualSize.width;
  const height = useLive(({ beats }) => beats.of.get(screen.id)?.beat.height) ?? usualSize.height;
  const { id } = screen;
  const tell = useCallback(() => {
    if (frame.current?.contentWindow) tellPreview(frame.current.contentWindow, { screen: id, scene });
  }, [id, scene]);
  useEffect(() => {
    const stay = new AbortController();
    awaitPreview(() => frame.current?.contentWindow, tell, stay.signal);
    tell();
    return () => stay.abort();
  }, [tell]);
  const scale = Math.min(box.width / width, mostHeight / height);
  const label = t('remote.picture', { name: screen.name, scene: wordsOf(scene) });
  return (
    <div ref={ref} className={styles.place}>
      <div className={styles.picture} role="img" aria-label={label} dir="ltr" style={{ width: width * scale, height: height * scale }}>
        <iframe ref={frame} className={styles.frame} title={label} src={previewAddress} inert tabIndex={-1} style={{ width, height, transform: `scale(${scale})` }} />
      </div>
    </div>
  );
}
