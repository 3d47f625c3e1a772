// What is on: the session, its speakers, how long it goes on, and what comes next.
import { useFormat, type Formatters } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { classNames } from '../../../ui/class-names.ts';
import { CountersLine } from '../../../ui/data/counters-line.tsx';
import { LiveIcon } from '../../../ui/icon/icons.tsx';
import { FittedText } from '../fit/fitted-text.tsx';
import type { PictureProps } from '../frame/hall-scene.tsx';
import { useShape } from '../frame/unit-context.ts';
import { inLanguage } from './local-text.ts';
import { SpeakerList } from './speaker-list.tsx';
import { minutesLeft } from './time-left.ts';
import split from './split.module.css';
import styles from './now-scene.module.css';

export interface NowSceneProps extends PictureProps {
  readonly session: SessionRecord;
  readonly next: SessionRecord | undefined;
}

export function NowScene({ shown, languages, nowMs, session, next }: NowSceneProps) {
  const t = useWords('screen');
  const u = useWords('ui');
  const format = useFormat();
  const isTall = useShape() === 'tall';
  const { timeZone } = shown.event;
  const title = inLanguage(session.title, languages);
  const minutes = minutesLeft(session, nowMs);
  return (
    <div className={classNames(split.split, styles.now)}>
      <aside className={classNames(split.aside, styles.aside)}>
        <p className={split.sign}>
          <LiveIcon />
          <span>{u('liveNow')}</span>
        </p>
        <div className={styles.time}>
          {minutes > 0 ? <p className={styles.left}>{t('now.left', { time: hoursAndMinutes(minutes, format) })}</p> : null}
          <p className={split.soft}>{format.timeRange(session, timeZone)}</p>
        </div>
        {shown.counters ? <p className={split.soft}><CountersLine {...shown.counters} /></p> : null}
        {next ? <Next next={next} languages={languages} timeZone={timeZone} /> : null}
      </aside>
      <div className={classNames(split.main, styles.main)}>
        <p className={split.soft}>{u(`sessionKind.${session.sessionKind}`)}</p>
        <FittedText as="h1" text={title.text} lang={title.lang} most={isTall ? 2.4 : 2.9} weight={600} align={session.speakers.length > 0 || isTall ? 'start' : 'center'} />
        <SpeakerList speakers={session.speakers} most={isTall ? 4 : 6} />
      </div>
    </div>
  );
}

const noBreak = '\u00a0';

/** "1 h 45 min": a hall plans by the minute. */
function hoursAndMinutes(minutes: number, format: Formatters): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? format.span(hours * 3_600_000) : '', rest > 0 || hours === 0 ? format.span(rest * 60_000) : ''];
  return parts.filter(Boolean).join(' ').replaceAll(' ', noBreak);
}

function Next({ next, languages, timeZone }: { readonly next: SessionRecord; readonly languages: readonly string[]; readonly timeZone: string }) {
  const t = useWords('screen');
  const format = useFormat();
  const title = inLanguage(next.title, languages);
  return (
    <div className={styles.next}>
      <p className={split.soft}>{t('now.next', { time: format.time(next.startsAtMs, timeZone) })}</p>
      <p className={classNames(split.clamp, styles.nextTitle)} lang={title.lang} dir="auto">
        {title.text}
      </p>
    </div>
  );
}
