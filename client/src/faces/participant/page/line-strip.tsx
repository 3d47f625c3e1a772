// The state of the line and who is here. While the line is down it stays in sight, so that nobody takes an old page for the hall.
import { useWords } from '../../../i18n/words.ts';
import { useLine, useLive } from '../../../live/use-live.ts';
import { pendingCount } from '../../../store/selectors.ts';
import { LineState } from '../../../ui/state/line-state.tsx';
import styles from './line-strip.module.css';

export function LineStrip() {
  const t = useWords('participant');
  const line = useLine();
  const kept = useLive(pendingCount);
  const presence = useLive((snapshot) => snapshot.presence);
  const isDown = line.state !== 'live' && line.state !== 'connecting';
  return (
    <section className={styles.strip} aria-label={t('strip')} data-line={line.state} data-down={isDown || undefined}>
      <LineState phase={line.state} asOfMs={'sinceMs' in line ? line.sinceMs : undefined} kept={kept} />
      {presence && !isDown ? <p className={styles.presence}>{t('presence', { room: presence.room, remote: presence.remote })}</p> : null}
    </section>
  );
}
