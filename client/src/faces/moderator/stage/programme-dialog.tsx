// The whole programme, to bring any session on stage out of turn.
import { useRef, useState } from 'react';
import { eventOf, programmeOf, type SessionRecord } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { SessionTime } from '../../../ui/data/session-time.tsx';
import { LiveTag } from '../../../ui/state/live-tag.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { localText } from '../desk/local-text.ts';
import { ConfirmLive } from './confirm-live.tsx';
import { useReturnFocus } from './use-return-focus.ts';
import styles from './programme-dialog.module.css';

export function ProgrammeDialog() {
  const t = useWords('moderator');
  const { close } = useDesk();
  const sessions = useLive(programmeOf);
  return (
    <Dialog isOpen onClose={close} title={t('programme.title')} size="l">
      <p className={styles.hint}>{t('programme.hint')}</p>
      <ol className={styles.list}>
        {sessions.map((session) => <Row key={session.id} session={session} onDone={close} />)}
      </ol>
    </Dialog>
  );
}

function Row({ session, onDone }: { readonly session: SessionRecord; readonly onDone: () => void }) {
  const t = useWords('moderator');
  const words = useWords('ui');
  const { language } = useLanguage();
  const zone = useLive((snapshot) => eventOf(snapshot)?.timeZone ?? 'UTC');
  const [isAsking, ask] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const title = localText(session.title, language);
  useReturnFocus(row, isAsking);
  return (
    <li ref={row} className={styles.row}>
      <span className={styles.time}><SessionTime startsAtMs={session.startsAtMs} endsAtMs={session.endsAtMs} zone={zone} ownZone={zone} placeHidden /></span>
      <span className={styles.text}>
        <span className={styles.name} dir="auto">{title}</span>
        <span className={styles.kind}>{words(`sessionKind.${session.sessionKind}`)}{session.status === 'done' ? ` · ${t('programme.done')}` : ''}</span>
      </span>
      {session.status === 'live' ? <LiveTag /> : null}
      {session.status === 'live' || isAsking ? null : (
        <Button size="s" onClick={() => ask(true)} aria-label={t('programme.goTo', { title })}>{t('session.go')}</Button>
      )}
      {isAsking ? <div className={styles.confirm}><ConfirmLive session={session} onGone={onDone} onCancel={() => ask(false)} /></div> : null}
    </li>
  );
}
