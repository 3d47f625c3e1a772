// The event as people come to it: title, place, languages, groups, and the way in, to copy and to print.
import { formatDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { formatLocaleOf } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf, programmeOf, type EventRecord } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { QrCode } from '../../../ui/data/qr-code.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { CopyButton } from '../text/copy-button.tsx';
import { inLanguage } from '../text/local-text.ts';
import { Poster } from './poster.tsx';
import { useJoinUrl } from './use-join-url.ts';
import styles from './event-card.module.css';

export function EventCard() {
  const t = useWords('host');
  const event = useLive(eventOf);
  const joinUrl = useJoinUrl(event?.id);
  if (!event) return null;
  return (
    <Card aria-labelledby="join" className={styles.card}>
      <h2 id="join" className={styles.title}>
        {t('join.title')}
      </h2>
      {joinUrl ? (
        <div className={styles.way}>
          <div className={styles.qr}>
            <QrCode value={joinUrl} />
          </div>
          <div className={styles.words}>
            <p className={styles.label}>{t('join.code')}</p>
            <p className={styles.code}>{event.joinCode}</p>
            <p className={styles.label}>{t('join.address')}</p>
            <p className={styles.address}>{joinUrl}</p>
          </div>
          <div className={styles.actions}>
            <CopyButton text={joinUrl} label={t('join.copy')} size="s" />
            <Button size="s" variant="quiet" onClick={() => window.print()}>
              {t('join.print')}
            </Button>
          </div>
          <Poster event={event} joinUrl={joinUrl} />
        </div>
      ) : null}
      <Facts event={event} />
    </Card>
  );
}

function Facts({ event }: { readonly event: EventRecord }) {
  const t = useWords('host');
  const { language } = useLanguage();
  const groups = useLive(({ house }) => house?.groups);
  const startsAtMs = useLive((snapshot) => programmeOf(snapshot)[0]?.startsAtMs);
  const locale = formatLocaleOf(language);
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const facts = [
    ['date', startsAtMs === undefined ? '' : formatDay(locale, startsAtMs, event.timeZone)],
    ['place', event.place],
    ['organiser', event.organiser],
    ['zone', event.timeZone.replaceAll('_', ' ')],
    ['languages', new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(event.languages.map((tag) => names.of(tag) ?? tag))],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([id, text]) =>
        text ? (
          <div key={id}>
            <dt>{t(`event.${id}`)}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ) : null,
      )}
      {event.groups.length > 0 ? (
        <div>
          <dt>{t('event.groups')}</dt>
          <dd>
            <ul className={styles.groups}>
              {event.groups.map(({ id, label, reserved }) => (
                <li key={id}>
                  <span lang={inLanguage(label, language).lang}>{inLanguage(label, language).text}</span>
                  <span className={styles.here}>{[reserved && t('event.closed'), groups?.[id] && t('event.here', { count: groups[id] })].filter(Boolean).join(' · ')}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
