// How much presses: how many wait, how old the oldest is, how fast they come. In words; the tone only helps.
import { questionRecordsOf } from '../../../store/selectors.ts';
import { useLive, useServerNow } from '../../../live/use-live.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { classNames } from '../../../ui/class-names.ts';
import { pressureOf } from '../queue/pressure.ts';
import { useDesk } from './desk-context.ts';
import styles from './pressure-strip.module.css';

const none: ReturnType<typeof questionRecordsOf> = [];

export function PressureStrip() {
  const t = useWords('moderator');
  const format = useFormat();
  const { session, lists } = useDesk();
  const nowMs = useServerNow(5_000);
  const all = useLive((snapshot) => (session ? questionRecordsOf(snapshot, session.id) : none));
  const { perMinute } = pressureOf(all, nowMs);
  // How many wait follows my own decisions at once; how fast they come has nothing to do with them.
  const { waiting, appeals, oldestMs, level } = pressureOf(lists.waiting, nowMs);
  return (
    <dl className={classNames(styles.strip, styles[level])} aria-label={t('pressure.label')}>
      <div className={styles.fact}>
        <dt>{t('pressure.waiting')}</dt>
        <dd>{format.number(waiting)}</dd>
      </div>
      {appeals > 0 ? (
        <div className={styles.fact} data-appeals={appeals}>
          <dt>{t('pressure.appeals', { count: appeals })}</dt>
          <dd>{format.number(appeals)}</dd>
        </div>
      ) : null}
      <div className={styles.fact}>
        <dt>{t('pressure.oldest')}</dt>
        <dd>{oldestMs === null ? '–' : format.span(oldestMs)}</dd>
      </div>
      <div className={styles.fact}>
        <dt>{t('pressure.pace')}</dt>
        <dd>{t('pressure.perMinute', { value: format.number(perMinute) })}</dd>
      </div>
    </dl>
  );
}
