// What the organisers say to the hall, as large as it fits.
import { FittedText } from '../fit/fitted-text.tsx';
import styles from './announcement-scene.module.css';

export function AnnouncementScene({ text }: { readonly text: string }) {
  return (
    <div className={styles.announcement} data-kind="announcement">
      <FittedText as="h1" text={text} most={6} weight={600} />
    </div>
  );
}
