// A scene as the hall will read it, in words: what it is, and all that it says.
import type { Scene } from '@plenary/domain/screen/scenes';
import { useWords } from '../../../i18n/words.ts';
import { useSceneWords } from './use-scene-words.ts';
import styles from './remote.module.css';

/** Longer than anything that a scene says. */
const whole = 1000;

export function ScenePreview({ scene }: { readonly scene: Scene }) {
  const t = useWords('moderator');
  const wordsOf = useSceneWords(whole);
  const [first, second] = scene.kind === 'split' ? [scene.first, scene.second] : [scene];
  return (
    <div className={styles.preview} data-theme="dark" role="group" aria-label={t('remote.preview')}>
      <p className={styles.half} dir="auto">{wordsOf(first)}</p>
      {second ? <p className={styles.half} dir="auto">{wordsOf(second)}</p> : null}
    </div>
  );
}
