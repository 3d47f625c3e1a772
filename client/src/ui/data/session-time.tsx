// When something is, on the clock of the place where the event is and, where that differs, on the reader's own clock.
import { localZone, sameClock } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useWords } from '../../i18n/words.ts';
import styles from './session-time.module.css';

export interface SessionTimeProps {
  readonly startsAtMs: number;
  /** Without it, one point in time. */
  readonly endsAtMs?: number | undefined;
  /** The event's IANA zone. */
  readonly zone: string;
  /** Where that clock hangs, such as "Geneva"; the zone's short name when left out. */
  readonly place?: string | undefined;
  /** The reader's zone; the browser's when left out. */
  readonly ownZone?: string | undefined;
  /** Leave out the place where the whole list is in one zone and says so once. */
  readonly placeHidden?: boolean;
}

export function SessionTime({ startsAtMs, endsAtMs, zone, place, ownZone = localZone(), placeHidden = false }: SessionTimeProps) {
  const t = useWords('ui');
  const format = useFormat();
  const shown = (timeZone: string): string =>
    endsAtMs === undefined ? format.time(startsAtMs, timeZone) : format.timeRange({ startsAtMs, endsAtMs }, timeZone);
  return (
    <span className={styles.time}>
      <time dateTime={new Date(startsAtMs).toISOString()}>
        {shown(zone)}
        {placeHidden ? null : <span className={styles.place}> {place ?? format.zone(startsAtMs, zone)}</span>}
      </time>
      {sameClock(startsAtMs, zone, ownZone) ? null : <span className={styles.own}>{t('time.yours', { time: shown(ownZone) })}</span>}
    </span>
  );
}
