// The centre of the page: what is on now (or the session one looks at), and what the hall is asked to do.
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import { ChevronStartIcon, LiveIcon } from '../../../ui/icon/icons.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { HelloCard } from '../hello/hello-card.tsx';
import { hrefOf } from '../place/place.ts';
import { useLocalText } from '../text/local-words.tsx';
import { useParticipant } from '../page/participant-context.ts';
import { useViewedSession } from '../page/use-viewed-session.ts';
import { SessionCard } from './session-card.tsx';
import { Slot } from './slot.tsx';
import { WelcomeCard } from './welcome-card.tsx';
import styles from './now-panel.module.css';

export function NowPanel() {
  const t = useWords('participant');
  const { place } = useParticipant();
  const localText = useLocalText();
  const { session, live, isUnknown } = useViewedSession();
  const event = useLive(eventOf);
  const isElsewhere = place.at === 'session' && live !== undefined && place.session !== live.id;
  return (
    <div className={styles.panel}>
      {event?.closed ? <Note>{t('closed')}</Note> : null}
      {isUnknown ? <Note tone="wait">{t('session.unknown')}</Note> : null}
      {isElsewhere ? (
        <a className={styles.back} href={hrefOf({ at: 'now' })}>
          <ChevronStartIcon />
          <LiveIcon className={styles.live} />
          <span>{t('session.liveElsewhere', { title: localText(live.title) })}</span>
        </a>
      ) : null}
      {session ? <SessionCard key={session.id} session={session} /> : isUnknown ? null : <WelcomeCard />}
      {session ? <Slot key={`${session.id}/slot`} session={session} /> : null}
      {isElsewhere ? null : <HelloCard />}
    </div>
  );
}
