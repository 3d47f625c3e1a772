// To which session one asks, where that is not the one on stage, and the way to ask it there.
import { useWords } from '../../../i18n/words.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { useLocalText } from '../text/local-words.tsx';
import styles from './asked-in.module.css';

export interface AskedInProps {
  readonly session: SessionRecord;
  /** Takes the text over into the session that is on stage by now. */
  readonly onMove?: () => void;
}

export function AskedIn({ session, onMove }: AskedInProps) {
  const t = useWords('participant');
  const localText = useLocalText();
  if (session.status === 'live') return null;
  return (
    <div className={styles.head}>
      <p className={styles.to}>{t('compose.to', { title: localText(session.title) })}</p>
      {onMove ? (
        <Button size="s" onClick={onMove}>
          {t('compose.move')}
        </Button>
      ) : null}
    </div>
  );
}
