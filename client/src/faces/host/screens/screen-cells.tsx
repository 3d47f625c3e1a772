// What a row says of a screen: what it really shows; how it is, when it was last heard, its size and its delay.
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import type { HeardBeat } from '../../../store/beats.ts';
import { pictureFor } from '../../../store/pictures.ts';
import { EyeOffIcon } from '../../../ui/icon/desk-icons.tsx';
import { AlertIcon, CheckCircleIcon, OfflineIcon } from '../../../ui/icon/icons.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { usePictureWords } from './picture-words.ts';
import type { ScreenHealth } from './screen-health.ts';
import styles from './screen-cells.module.css';

interface CellProps { readonly health: ScreenHealth; readonly nowMs: number }

const signs = { well: CheckCircleIcon, away: OfflineIcon, behind: AlertIcon, hidden: EyeOffIcon } as const;
const tones = { well: 'good', away: 'wait', behind: 'bad', hidden: 'wait' } as const;

/** In words, with a sign, and when it was last heard. */
export function StandingCell({ health: { standing, heard }, nowMs }: CellProps) {
  const t = useWords('host');
  const format = useFormat();
  const time = format.span(heard ? Math.max(0, nowMs - heard.atMs) : 0);
  const Sign = standing === 'unknown' ? null : signs[standing];
  return (
    <span className={styles.cell} data-standing={standing}>
      {standing === 'unknown' || !Sign ? '–' : <Tag tone={tones[standing]} icon={<Sign />}>{standing === 'away' && heard ? t('screens.silent', { time }) : t(`screens.standing.${standing}`)}</Tag>}
      {heard && standing !== 'away' ? <span className={styles.soft}>{t('screens.heard', { time })}</span> : null}
      {heard ? <Display beat={heard.beat} /> : null}
    </span>
  );
}

/** What it drew last; when that is something else, what it should show as well. */
export function PictureCell({ health: { screen, standing, heard } }: Pick<CellProps, 'health'>) {
  const t = useWords('host');
  const wordsOf = usePictureWords();
  const wanted = useLive((snapshot) => pictureFor(snapshot, screen));
  if (!heard) return '–';
  const words = <bdi>{wordsOf(heard.beat.picture)}</bdi>;
  return (
    <span className={styles.cell} data-picture={heard.beat.picture}>
      <span>{standing === 'away' || standing === 'unknown' ? t.rich('screens.lastShown', { picture: () => words }) : words}</span>
      <span className={styles.soft}>{t('screens.rev', { rev: heard.beat.rev })}</span>
      {standing === 'behind' ? <span className={styles.soft}>{t.rich('screens.should', { picture: () => <bdi>{wordsOf(wanted)}</bdi> })}</span> : null}
    </span>
  );
}

/** A clock this far off shows other minutes than the hall's. */
const clockOffMs = 2000;
/** A page that has drawn nothing for so long stands still. */
const stillMs = 8000;

/** Its size in pixels, how long an answer takes, and what is odd about its clock or its drawing. */
function Display({ beat: { width, height, pixelRatio, delayMs, clockOffsetMs, drawnAgoMs } }: { readonly beat: HeardBeat }) {
  const t = useWords('host');
  const format = useFormat();
  const size = { width: `${width}`, height: `${height}` };
  return (
    <>
      <span className={styles.soft}>
        <span className={styles.whole}>{pixelRatio === 1 ? t('screens.size', size) : t('screens.sizeAt', { ...size, ratio: format.number(pixelRatio) })}</span>
        {delayMs === null ? null : <> · <span className={styles.whole}>{t('screens.delay', { delay: format.number(delayMs) })}</span></>}
      </span>
      {Math.abs(clockOffsetMs) < clockOffMs ? null : <span className={styles.soft}>{t(clockOffsetMs > 0 ? 'screens.clockSlow' : 'screens.clockFast', { time: format.span(Math.abs(clockOffsetMs)) })}</span>}
      {drawnAgoMs < stillMs ? null : <span className={styles.soft}>{t('screens.still', { time: format.span(drawnAgoMs) })}</span>}
    </>
  );
}
