// Ends the event for everybody, and opens it again; both only after asking once more.
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { LockIcon } from '../../../ui/icon/icons.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { ConfirmDialog } from '../act/confirm-dialog.tsx';
import { useAct } from '../act/use-act.ts';
import styles from '../links/links-card.module.css';

export function ClosingCard() {
  const t = useWords('host');
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  const isClosed = useLive((snapshot) => eventOf(snapshot)?.closed);
  if (isClosed === undefined) return null;
  const way = isClosed ? 'reopen' : 'close';
  return (
    <Card aria-labelledby="closing" className={styles.card} data-kind="event" data-status={isClosed ? 'closed' : 'open'}>
      <header className={styles.header}>
        <div>
          <h2 id="closing" className={styles.title}>
            {t(`${way}.heading`)}
          </h2>
          <p className={styles.hint}>{t(`${way}.hint`)}</p>
        </div>
        <Button icon={isClosed ? undefined : <LockIcon />} onClick={() => setAsking(true)}>
          {t(`${way}.ask`)}
        </Button>
      </header>
      <ConfirmDialog
        isOpen={isAsking}
        title={t(`${way}.title`)}
        deed={t(`${way}.deed`)}
        tone={isClosed ? 'primary' : 'danger'}
        onConfirm={() => act({ type: isClosed ? 'event.reopen' : 'event.close' }, t(`${way}.done`))}
        onClose={() => setAsking(false)}
      >
        <p>{t(`${way}.text`)}</p>
      </ConfirmDialog>
    </Card>
  );
}
