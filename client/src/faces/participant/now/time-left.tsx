// How much of the live session's time is left, in words and as a thin line. Calm: it moves once in fifteen seconds.
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useServerNow } from '../../../live/use-live.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { sessionClock } from './session-clock.ts';
import type { SessionClock } from './session-clock.ts';
import styles from './time-left.module.css';

const tickMs = 15_000;
const minuteMs = 60_000;

export function TimeLeft({ session }: { readonly session: SessionRecord }) {
  const clock = sessionClock(session, useServerNow(tickMs));
  const words = useClockWords();
  if (!clock) return null;
  return (
    <span className={styles.left} data-phase={clock.phase}>
      <span className={styles.words}>{words(clock)}</span>
      {clock.phase === 'running' ? (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.gone} style={{ inlineSize: `${clock.share * 100}%` }} />
        </span>
      ) : null}
    </span>
  );
}

function useClockWords(): (clock: SessionClock) => string {
  const t = useWords('participant');
  const format = useFormat();
  return (clock) => {
    if (clock.phase === 'before') return t('session.startsIn', { span: format.span(Math.max(minuteMs, clock.startsInMs)) });
    if (clock.phase === 'running') return t('session.left', { span: format.span(Math.max(minuteMs, clock.leftMs)) });
    return clock.overMs < minuteMs ? t('session.overNow') : t('session.over', { span: format.span(clock.overMs) });
  };
}
