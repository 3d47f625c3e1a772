// The programme, day by day: when, what, and which of it is on now. Each session opens with its questions.
import { localZone, sameClock } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf, programmeOf, roomsOf } from '../../../store/selectors.ts';
import { placeName } from '../text/place-name.ts';
import { useParticipant } from '../page/participant-context.ts';
import { useViewedSession } from '../page/use-viewed-session.ts';
import { daysOf } from './days.ts';
import { ProgrammeRow } from './programme-row.tsx';
import styles from './programme-panel.module.css';

export function ProgrammePanel() {
  const t = useWords('participant');
  const format = useFormat();
  const event = useLive(eventOf);
  const sessions = useLive(programmeOf);
  const rooms = useLive(roomsOf);
  const { session: viewed } = useViewedSession();
  const { isWide } = useParticipant();
  if (!event) return null;
  const zone = event.timeZone;
  const days = daysOf(sessions, (session) => format.day(session.startsAtMs, zone));
  const isElsewhere = sessions.some(({ startsAtMs }) => !sameClock(startsAtMs, zone, localZone()));
  const place = placeName(event) ?? zone;
  return (
    <section className={styles.panel} aria-labelledby="programme-heading">
      <div className={styles.head}>
        <h2 className={isWide ? styles.spoken : styles.heading} id="programme-heading" tabIndex={-1} data-arrival="programme">
          {t('programme.heading')}
        </h2>
        <p className={styles.times}>{isElsewhere ? t('programme.timesAndOwn', { place }) : t('programme.times', { place })}</p>
      </div>
      {days.map(([day, items]) => (
        <div key={day}>
          <h3 className={styles.day}>{day}</h3>
          <ol className={styles.list}>
            {items.map((session) => (
              <ProgrammeRow
                key={session.id}
                session={session}
                zone={zone}
                isViewed={session.id === viewed?.id}
                room={rooms.length > 1 ? rooms.find(({ id }) => id === session.room)?.title : undefined}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
