// Before anything is live: a welcome, the day, and what it begins with.
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf, sessionAfter } from '../../../store/selectors.ts';
import { ButtonLink } from '../../../ui/action/button-link.tsx';
import { SessionTime } from '../../../ui/data/session-time.tsx';
import { CalendarIcon } from '../../../ui/icon/icons.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { hrefOf } from '../place/place.ts';
import { LocalWords, useLocalText } from '../text/local-words.tsx';
import { placeName } from '../text/place-name.ts';
import { useParticipant } from '../page/participant-context.ts';
import styles from './welcome-card.module.css';

export function WelcomeCard() {
  const t = useWords('participant');
  const format = useFormat();
  const localText = useLocalText();
  const { isWide } = useParticipant();
  const event = useLive(eventOf);
  const first = useLive((snapshot) => sessionAfter(snapshot, undefined));
  if (!event) return null;
  const summary = localText(event.summary);
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.title} tabIndex={-1} data-arrival="now">
          {t('welcome.title')}
        </h2>
        <p className={styles.where}>
          {[first ? format.day(first.startsAtMs, event.timeZone) : '', event.place].filter(Boolean).join(' · ')}
        </p>
      </div>
      {summary ? <p className={styles.summary}>{summary}</p> : null}
      {first ? (
        <a className={styles.first} href={hrefOf({ at: 'session', session: first.id })}>
          <span className={styles.label}>{t('welcome.first')}</span>
          <strong>
            <LocalWords of={first.title} />
          </strong>
          <SessionTime startsAtMs={first.startsAtMs} endsAtMs={first.endsAtMs} zone={event.timeZone} place={placeName(event)} />
        </a>
      ) : null}
      <p className={styles.text}>
        {t('welcome.text')} {t('welcome.ask')}
      </p>
      {isWide ? null : (
        <ButtonLink href={hrefOf({ at: 'programme' })} icon={<CalendarIcon />}>
          {t('welcome.programme')}
        </ButtonLink>
      )}
    </Card>
  );
}
