// Asks once, quietly, who somebody is: everything optional, anonymous already chosen, gone with one tap and never in the way.
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useIdentity } from '../../../live/use-live.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { PresenceChoice } from '../mine/presence-choice.tsx';
import { LaterProfileForm } from '../page/later.tsx';
import { rememberGreeted, wasGreeted } from './greeted.ts';
import styles from './hello-card.module.css';

export function HelloCard() {
  const t = useWords('participant');
  const { event, id, name, group, groupByLink } = useIdentity();
  const [isDone, setDone] = useState(() => wasGreeted(event, id) || name !== null || (group !== null && !groupByLink));
  const [isOpen, setOpen] = useState(false);
  if (isDone) return null;
  const done = (): void => {
    rememberGreeted(event, id);
    setDone(true);
  };
  return (
    <Card className={styles.card} aria-labelledby="hello-title">
      <div className={styles.words}>
        <h3 className={styles.title} id="hello-title">
          {t('hello.title')}
        </h3>
        <p className={styles.text}>
          {t('hello.text')} {t('hello.later')}
        </p>
      </div>
      {isOpen ? <LaterProfileForm onSaved={done} /> : <PresenceChoice />}
      <div className={styles.actions}>
        {isOpen ? null : <Button onClick={() => setOpen(true)}>{t('hello.more')}</Button>}
        <Button variant="quiet" onClick={done}>
          {t('hello.stay')}
        </Button>
      </div>
    </Card>
  );
}
