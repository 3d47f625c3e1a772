// Ends the event for everybody, and opens it again; archives it for good once it is closed. Each only after asking once more.
import { useState } from 'react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { LockIcon } from '../../../ui/icon/desk-icons.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { ConfirmDialog } from '../act/confirm-dialog.tsx';
import { useAct } from '../act/use-act.ts';
import styles from '../links/links-card.module.css';

const commands = { close: 'event.close', reopen: 'event.reopen', archive: 'event.archive' } as const;
type Way = keyof typeof commands;

export function ClosingCard() {
  const t = useWords('host');
  const act = useAct();
  const [asked, setAsked] = useState<Way | null>(null);
  const event = useLive(eventOf);
  if (!event) return null;
  if (event.archivedAtMs !== undefined) return <Archived atMs={event.archivedAtMs} zone={event.timeZone} />;
  const ways: readonly Way[] = event.closed ? ['reopen', 'archive'] : ['close'];
  return (
    <Card aria-labelledby="closing" className={styles.card} data-kind="event" data-status={event.closed ? 'closed' : 'open'}>
      {ways.map((way, index) => (
        <header key={way} className={styles.header}>
          <div>
            {index === 0 ? <h2 id="closing" className={styles.title}>{t(`${way}.heading`)}</h2> : <h3>{t(`${way}.heading`)}</h3>}
            <p className={styles.hint}>{t(`${way}.hint`)}</p>
          </div>
          <Button icon={way === 'reopen' ? undefined : <LockIcon />} onClick={() => setAsked(way)}>{t(`${way}.ask`)}</Button>
        </header>
      ))}
      {asked === null ? null : (
        <ConfirmDialog
          isOpen
          title={t(`${asked}.title`)}
          deed={t(`${asked}.deed`)}
          tone={asked === 'reopen' ? 'primary' : 'danger'}
          onConfirm={() => act({ type: commands[asked] }, t(`${asked}.done`))}
          onClose={() => setAsked(null)}
        >
          <p>{t(`${asked}.text`)}</p>
        </ConfirmDialog>
      )}
    </Card>
  );
}

function Archived({ atMs, zone }: { readonly atMs: number; readonly zone: string }) {
  const t = useWords('host');
  const format = useFormat();
  return (
    <Card aria-labelledby="closing" className={styles.card} data-kind="event" data-status="archived">
      <h2 id="closing" className={styles.title}>{t('archive.heading')}</h2>
      <p className={styles.hint}>{t('archive.since', { day: format.day(atMs, zone), time: format.time(atMs, zone) })}</p>
    </Card>
  );
}
