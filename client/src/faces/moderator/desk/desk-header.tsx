// The top of the desk: the event, which session is worked on, the pressure, the line, keys and language.
import { useState } from 'react';
import { eventOf, liveSessionOf, pendingCount } from '../../../store/selectors.ts';
import { countersOf, tallyOf } from '../../../store/counters.ts';
import { useLine, useLive, useWatch } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { CountersLine } from '../../../ui/data/counters-line.tsx';
import { KeyboardIcon } from '../../../ui/icon/desk-icons.tsx';
import { LanguageMenu } from '../../../ui/navigation/language-menu.tsx';
import { LineState } from '../../../ui/state/line-state.tsx';
import { useDesk } from './desk-context.ts';
import { localText } from './local-text.ts';
import { PressureStrip } from './pressure-strip.tsx';
import { CoveredNote } from '../screens/covered-note.tsx';
import { SessionPicker } from './session-picker.tsx';
import styles from './desk-header.module.css';

export function DeskHeader() {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const { open, session } = useDesk();
  const event = useLive(eventOf);
  const live = useLive(liveSessionOf);
  const watch = useWatch();
  const [watched, setWatched] = useState('live');
  const isElsewhere = watched !== 'live' && live !== undefined && session?.id !== live.id;
  const followLive = (): void => {
    setWatched('live');
    watch('live');
  };
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.title}>
          <span className={styles.face}>{t('title')}</span>
          {event ? <span className={styles.event} dir="auto">{localText(event.title, language)}</span> : null}
        </h1>
        <Line />
        <IconButton className={styles.keys} label={t('keys.title')} icon={<KeyboardIcon />} aria-keyshortcuts="?" onClick={() => open({ kind: 'keys' })} />
        <LanguageMenu />
      </div>
      <div className={styles.work}>
        <div className={styles.picker}>
          <SessionPicker watched={watched} onWatch={setWatched} />
          {isElsewhere ? <Button size="s" variant="quiet" onClick={followLive}>{t('picker.follow')}</Button> : null}
        </div>
        <PressureStrip />
        <PublicCounters />
      </div>
      <CoveredNote />
    </header>
  );
}

/** What everyone reads of this session's questions. */
function PublicCounters() {
  const t = useWords('moderator');
  const { session } = useDesk();
  const tally = useLive((snapshot) => tallyOf(snapshot, session?.id));
  if (!tally) return null;
  return <p className={styles.public}>{t.rich('pressure.public', { counters: () => <CountersLine {...countersOf(tally)} /> })}</p>;
}

function Line() {
  const line = useLine();
  const kept = useLive(pendingCount);
  return (
    <div className={styles.line} data-line={line.state}>
      <LineState phase={line.state} asOfMs={'sinceMs' in line ? line.sinceMs : undefined} kept={kept} />
    </div>
  );
}
