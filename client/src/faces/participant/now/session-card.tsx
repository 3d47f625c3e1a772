// One session: what it is, who speaks, how its time stands, and what comes after it.
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf, sessionAfter } from '../../../store/selectors.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { SessionTime } from '../../../ui/data/session-time.tsx';
import { CheckIcon, ClockIcon } from '../../../ui/icon/icons.tsx';
import { LiveTag } from '../../../ui/state/live-tag.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { hrefOf } from '../place/place.ts';
import { LocalWords, useLocalText } from '../text/local-words.tsx';
import { placeName } from '../text/place-name.ts';
import { Counters } from './counters.tsx';
import { TimeLeft } from './time-left.tsx';
import { classNames } from '../../../ui/class-names.ts';
import fold from '../../../ui/surface/fold.module.css';
import styles from './session-card.module.css';

export function SessionCard({ session }: { readonly session: SessionRecord }) {
  const t = useWords('participant');
  const ui = useWords('ui');
  const event = useLive(eventOf);
  const isLive = session.status === 'live';
  return (
    <Card tone={isLive ? 'live' : 'plain'} className={styles.card} data-kind="session" data-id={session.id} data-status={session.status}>
      <div className={styles.tags}>
        {isLive ? <LiveTag /> : null}
        {session.status === 'upcoming' ? <Tag icon={<ClockIcon />}>{t('session.upcoming')}</Tag> : null}
        {session.status === 'done' ? <Tag icon={<CheckIcon />}>{t('session.done')}</Tag> : null}
        <span className={styles.kind}>{ui(`sessionKind.${session.sessionKind}`)}</span>
        {isLive ? <TimeLeft session={session} /> : null}
      </div>
      <h2 className={styles.title} tabIndex={-1} data-arrival="now">
        <LocalWords of={session.title} />
      </h2>
      {session.speakers.length > 0 && (isLive || !session.speakers.some(({ role }) => role)) ? (
        <p className={styles.speakers}>
          <VisuallyHidden>{t('session.speakers')}: </VisuallyHidden>
          {session.speakers.map(({ name }) => (
            <bdi key={name}>{name}</bdi>
          ))}
        </p>
      ) : null}
      <p className={styles.time}>
        <SessionTime startsAtMs={session.startsAtMs} endsAtMs={session.endsAtMs} zone={event?.timeZone ?? 'UTC'} place={placeName(event)} />
      </p>
      <About session={session} isOpen={!isLive} />
      <Counters session={session.id} />
      {isLive ? <Next session={session} /> : null}
    </Card>
  );
}

/** What the session is about and in which capacity people speak; folded away while it is on, where doing comes first. */
function About({ session, isOpen }: { readonly session: SessionRecord; readonly isOpen: boolean }) {
  const t = useWords('participant');
  const localText = useLocalText();
  const summary = localText(session.summary);
  const speakers = session.speakers.filter(({ role }) => role);
  if (!summary && speakers.length === 0) return null;
  const body = (
    <div className={styles.body}>
      {summary ? <p className={styles.summary}>{summary}</p> : null}
      {speakers.length > 0 ? (
        <ul className={styles.people}>
          {speakers.map(({ name, role }) => (
            <li key={`${name} ${role}`}>
              <bdi className={styles.name}>{name}</bdi>
              <bdi className={styles.role}>{role}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
  if (isOpen) return body;
  return (
    <details className={classNames(fold.fold, styles.about)}>
      <summary>{t('session.about')}</summary>
      {body}
    </details>
  );
}

function Next({ session }: { readonly session: SessionRecord }) {
  const t = useWords('participant');
  const event = useLive(eventOf);
  const next = useLive((snapshot) => sessionAfter(snapshot, session));
  if (!next) return null;
  return (
    <a className={styles.next} href={hrefOf({ at: 'session', session: next.id })}>
      <span className={styles.nextLabel}>{t('session.next')}</span>
      <SessionTime startsAtMs={next.startsAtMs} zone={event?.timeZone ?? 'UTC'} place={placeName(event)} placeHidden ownZone={event?.timeZone} />
      <span className={styles.nextTitle}>
        <LocalWords of={next.title} />
      </span>
    </a>
  );
}
