// Before and between: what this is, and how everyone takes part.
import { useWords } from '../../../i18n/words.ts';
import { QrCode } from '../../../ui/data/qr-code.tsx';
import type { PictureProps } from '../frame/hall-scene.tsx';
import { isLongestTitle, isLongTitle } from './local-text.ts';
import { Said, useSecondTag } from '../look/said.tsx';
import { TitleText } from '../look/title-text.tsx';
import { SaidCounters } from './said-counters.tsx';
import styles from './welcome-scene.module.css';

export function WelcomeScene({ shown, join, languages }: PictureProps) {
  const t = useWords('screen');
  const { event } = shown;
  const isTwice = useSecondTag() !== undefined;
  return (
    <div className={styles.welcome} data-long={isLongTitle(event.title, languages) || isTwice} data-longest={isLongestTitle(event.title, languages)}>
      <div className={styles.title}>
        <TitleText local={event.title} languages={languages} most={4} align="end" />
        <div className={styles.below}>
          <p className={styles.place}>{[event.organiser, event.place].filter(Boolean).join(' · ')}</p>
          {shown.counters ? <p className={styles.counters}><SaidCounters {...shown.counters} /></p> : null}
        </div>
      </div>
      <div className={styles.join}>
        <div className={styles.qr}>
          <QrCode value={join.url} address={join.address} />
        </div>
        <p className={styles.how}>
          <Said say={(words) => words.t('welcome.scan')} />
        </p>
        <p className={styles.address}>{join.address}</p>
        <p className={styles.code}>
          <span className={styles.label}>{t('welcome.code')}</span> {join.code}
        </p>
      </div>
    </div>
  );
}
