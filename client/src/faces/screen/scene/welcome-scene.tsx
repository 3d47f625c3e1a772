// Before and between: what this is, and how everyone takes part.
import { useWords } from '../../../i18n/words.ts';
import { CountersLine } from '../../../ui/data/counters-line.tsx';
import { QrCode } from '../../../ui/data/qr-code.tsx';
import { FittedText } from '../fit/fitted-text.tsx';
import type { PictureProps } from '../frame/hall-scene.tsx';
import { inLanguage } from './local-text.ts';
import styles from './welcome-scene.module.css';

export function WelcomeScene({ shown, join, languages }: PictureProps) {
  const t = useWords('screen');
  const { event } = shown;
  const title = inLanguage(event.title, languages);
  return (
    <div className={styles.welcome}>
      <div className={styles.title}>
        <FittedText as="h1" text={title.text} lang={title.lang} most={3} weight={600} align="end" />
        <div className={styles.below}>
          <p className={styles.place}>{[event.organiser, event.place].filter(Boolean).join(' · ')}</p>
          {shown.counters ? <p><CountersLine {...shown.counters} /></p> : null}
        </div>
      </div>
      <div className={styles.join}>
        <div className={styles.qr}>
          <QrCode value={join.url} address={join.address} />
        </div>
        <p className={styles.how}>{t('welcome.scan')}</p>
        <p className={styles.address}>{join.address}</p>
        <p className={styles.code}>
          <span className={styles.label}>{t('welcome.code')}</span> {join.code}
        </p>
      </div>
    </div>
  );
}
