// A poll's running clock. Not spoken: a voice that counts down helps nobody.
import { formatCountdown } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useServerNow } from '../../../live/use-live.ts';
import { leftMsOf } from '../../../store/poll-left.ts';
import type { PollRecord } from '../../../store/selectors.ts';
import { ClockIcon } from '../../../ui/icon/icons.tsx';
import styles from './closes-in.module.css';

export function ClosesIn({ atMs, poll }: { readonly atMs: number; readonly poll: Pick<PollRecord, 'openedAtMs'> }) {
  const t = useWords('ballot');
  const nowMs = useServerNow();
  return (
    <span className={styles.clock} role="timer" aria-live="off">
      <ClockIcon />
      <span>{t('closesIn', { time: formatCountdown(leftMsOf(atMs, poll, nowMs)) })}</span>
    </span>
  );
}
