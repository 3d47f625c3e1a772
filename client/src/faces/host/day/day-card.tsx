// The day as a timeline: what was, what is on, what comes, and what each session holds.
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf, pollRecordsOf, programmeOf, roomsOf, type SessionRecord } from '../../../store/selectors.ts';
import { countersOf, tallyOf } from '../../../store/counters.ts';
import { classNames } from '../../../ui/class-names.ts';
import { CountersLine } from '../../../ui/data/counters-line.tsx';
import { CheckIcon } from '../../../ui/icon/icons.tsx';
import { LiveTag } from '../../../ui/state/live-tag.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { inLanguage } from '../text/local-text.ts';
import styles from './day-card.module.css';

export function DayCard() {
  const t = useWords('host');
  const format = useFormat();
  const sessions = useLive(programmeOf);
  const timeZone = useLive((snapshot) => eventOf(snapshot)?.timeZone ?? 'UTC');
  const first = sessions[0];
  return (
    <Card aria-labelledby="day" className={styles.day}>
      <header className={styles.header}>
        <h2 id="day" className={styles.title}>
          {t('day.title')}
        </h2>
        {first ? <p className={styles.zone}>{t('day.zone', { zone: format.zone(first.startsAtMs, timeZone) })}</p> : null}
      </header>
      {sessions.length === 0 ? <EmptyState title={t('day.empty')} /> : null}
      <ol className={styles.sessions}>
        {sessions.map((session) => (
          <Session key={session.id} session={session} timeZone={timeZone} />
        ))}
      </ol>
    </Card>
  );
}

function Session({ session, timeZone }: { readonly session: SessionRecord; readonly timeZone: string }) {
  const t = useWords('host');
  const u = useWords('ui');
  const format = useFormat();
  const { language } = useLanguage();
  const polls = useLive((snapshot) => pollRecordsOf(snapshot, session.id).length);
  const room = useLive((snapshot) => (roomsOf(snapshot).length > 1 ? roomsOf(snapshot).find(({ id }) => id === session.room) : undefined));
  const tally = useLive((snapshot) => tallyOf(snapshot, session.id));
  const title = inLanguage(session.title, language);
  const facts = [
    u(`sessionKind.${session.sessionKind}`),
    room ? inLanguage(room.title, language).text : '',
    session.questionsOpen ? '' : t('day.questionsClosed'),
    session.speakers.length > 0 ? t('day.speakers', { count: session.speakers.length }) : '',
    polls > 0 ? t('day.polls', { count: polls }) : '',
  ].filter(Boolean);
  return (
    <li className={classNames(styles.session, styles[session.status])} data-kind="session" data-id={session.id} data-status={session.status}>
      <p className={styles.time}>{format.timeRange(session, timeZone)}</p>
      <span className={styles.mark} aria-hidden="true">
        {session.status === 'done' ? <CheckIcon /> : null}
      </span>
      <div className={styles.what}>
        <h3 className={styles.name} lang={title.lang} dir="auto">
          {title.text}
        </h3>
        <p className={styles.facts}>
          {session.status === 'live' ? <LiveTag /> : null}
          <span>
            {session.status === 'done' ? `${t('day.done')} · ` : ''}
            {facts.join(' · ')}
          </span>
        </p>
        {tally ? <p className={styles.facts}><CountersLine {...countersOf(tally)} /></p> : null}
      </div>
    </li>
  );
}
