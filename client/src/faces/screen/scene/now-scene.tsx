// What is on: the session, its speakers, how long it goes on, and what comes next.
import { useFormat, type Formatters } from '../../../i18n/use-format.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { classNames } from '../../../ui/class-names.ts';
import { LiveIcon } from '../../../ui/icon/icons.tsx';
import type { PictureProps } from '../frame/hall-scene.tsx';
import { Said, useSecondWords } from '../look/said.tsx';
import { inLanguage, isLongestTitle } from './local-text.ts';
import { SaidCounters } from './said-counters.tsx';
import { SessionTitle } from './session-title.tsx';
import { minutesLeft } from './time-left.ts';
import split from './split.module.css';
import styles from './now-scene.module.css';

export interface NowSceneProps extends PictureProps {
  readonly session: SessionRecord;
  readonly next: SessionRecord | undefined;
}

export function NowScene({ shown, languages, nowMs, session, next }: NowSceneProps) {
  const hasBoth = useSecondWords() !== undefined;
  const format = useFormat();
  const { timeZone } = shown.event;
  const minutes = minutesLeft(session, nowMs);
  return (
    <div className={classNames(split.split, styles.now)} data-longest={isLongestTitle(session.title, languages)} data-both={hasBoth}>
      <aside className={classNames(split.aside, styles.aside)}>
        <p className={split.sign}>
          <LiveIcon />
          <Said say={({ u }) => u('liveNow')} />
        </p>
        <div className={styles.time}>
          {minutes > 0 ? <p className={styles.left}><Said say={({ t, format: at }) => t('now.left', { time: hoursAndMinutes(minutes, at) })} /></p> : null}
          <p className={split.soft}>{format.timeRange(session, timeZone)}</p>
        </div>
        {shown.counters ? <p className={classNames(split.soft, styles.counters)}><SaidCounters {...shown.counters} /></p> : null}
        {next ? <Next next={next} languages={languages} timeZone={timeZone} /> : null}
      </aside>
      <SessionTitle session={session} languages={languages}>
        <p className={split.soft}>
          <Said say={({ u }) => u(`sessionKind.${session.sessionKind}`)} />
        </p>
      </SessionTitle>
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
  const title = inLanguage(next.title, languages);
  return (
    <div className={styles.next}>
      <p className={split.soft}><Said say={({ t, format }) => t('now.next', { time: format.time(next.startsAtMs, timeZone) })} /></p>
      <p className={classNames(split.clamp, styles.nextTitle)} lang={title.lang} dir="auto">
        {title.text}
      </p>
    </div>
  );
}
