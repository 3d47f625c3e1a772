// The participant face. For now it only shows that its words and its code arrive on their own.
import { useWords } from '../../i18n/words.ts';
import { LanguageMenu } from '../../ui/navigation/language-menu.tsx';
import { LineState } from '../../ui/state/line-state.tsx';
import { Card } from '../../ui/surface/card.tsx';
import { LoadingState } from '../../ui/surface/loading-state.tsx';
import styles from './face.module.css';

export default function ParticipantFace() {
  const t = useWords('participant');
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        <LineState phase="connecting" />
        <LanguageMenu />
      </header>
      <Card>
        <LoadingState />
      </Card>
    </main>
  );
}
