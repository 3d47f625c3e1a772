// The screen face. For now it only shows that its words and its code arrive on their own.
import { useWords } from '../../i18n/words.ts';
import styles from './face.module.css';

export default function ScreenFace() {
  const t = useWords('screen');
  return (
    <main className={styles.scene} data-theme="dark">
      <h1>{t('title')}</h1>
    </main>
  );
}
