// One screen on the remote control: what it shows, what comes next, and what it showed before.
import type { MouseEvent } from 'react';
import { eventOf, recordOf, roomsOf, type ScreenRecord } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { OfflineIcon } from '../../../ui/icon/icons.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { localText } from '../desk/local-text.ts';
import { remoteOf } from '../overlay/screen-overlay.ts';
import { Fold } from '../queue/fold.tsx';
import { heldScene } from './scenes.ts';
import { takingNext } from './taking.ts';
import type { Do } from './use-remote.ts';
import { useSceneWords } from './use-scene-words.ts';
import styles from './remote.module.css';

export interface RemoteScreenProps {
  readonly screen: ScreenRecord;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly act: Do;
}

export function RemoteScreen({ screen, isChosen, onToggle, act }: RemoteScreenProps) {
  const t = useWords('moderator');
  const wordsOf = useSceneWords();
  const { language } = useLanguage();
  const room = useLive((snapshot) => (roomsOf(snapshot).length > 1 ? recordOf(snapshot, 'room', screen.room)?.title : undefined));
  const stage = useLive((snapshot) => recordOf(snapshot, 'room', screen.room));
  const isAway = useLive(({ house }) => house !== null && !house.screens.includes(screen.id));
  const { covered } = remoteOf(screen);
  const shows = screen.scene.kind === 'auto' ? t('remote.follows', { scene: wordsOf(heldScene(stage)) }) : t('remote.shows', { scene: wordsOf(screen.scene) });
  return (
    <li className={styles.screen} data-screen={screen.id}>
      <label className={styles.check}>
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span dir="auto"><strong>{screen.name}</strong>{room ? <span className={styles.hint}> · {localText(room, language)}</span> : null}</span>
      </label>
      {isAway ? <p><Tag tone="wait" icon={<OfflineIcon />}>{t('screens.off')}</Tag></p> : null}
      <p className={styles.shows} dir="auto">{covered ? t('remote.covered', { scene: wordsOf(covered) }) : shows}</p>
      <Queue screen={screen} act={act} />
      <History screen={screen} act={act} />
    </li>
  );
}

type Part = Pick<RemoteScreenProps, 'screen' | 'act'>;

/** The button that was pressed goes with its line: its screen keeps the keyboard. */
const stayAt = ({ currentTarget }: MouseEvent): void => currentTarget.closest('[data-screen]')?.querySelector('input')?.focus();

function Queue({ screen, act }: Part) {
  const t = useWords('moderator');
  const wordsOf = useSceneWords();
  const outbox = useLive((snapshot) => snapshot.outbox);
  const { cues } = remoteOf(screen);
  if (cues.length === 0) return null;
  return (
    <ol className={styles.queue} aria-label={t('remote.next', { name: screen.name })}>
      {cues.map(({ id, scene }, index) => (
        <li key={id} className={styles.line}>
          <span className={styles.words} dir="auto">{wordsOf(scene)}</span>
          {index === 0 ? (
            <Button size="s" onClick={(event) => {
              act([takingNext([screen], outbox)], t('remote.taken', { places: screen.name }));
              stayAt(event);
            }}>{t('remote.take')}<VisuallyHidden> {wordsOf(scene)}</VisuallyHidden></Button>
          ) : null}
          <Button size="s" variant="quiet" disabled={outbox.some((entry) => entry.id === id)} onClick={(event) => {
            act([{ type: 'screen.uncue', screen: screen.id, cue: id }], t('remote.removed'));
            stayAt(event);
          }}>{t('remote.remove')}<VisuallyHidden> {wordsOf(scene)}</VisuallyHidden></Button>
        </li>
      ))}
    </ol>
  );
}

function History({ screen, act }: Part) {
  const t = useWords('moderator');
  const format = useFormat();
  const wordsOf = useSceneWords();
  const timeZone = useLive((snapshot) => eventOf(snapshot)?.timeZone ?? 'UTC');
  const { history } = remoteOf(screen);
  if (history.length === 0) return null;
  return (
    <Fold title={t('remote.history')} count={history.length}>
      <ul className={styles.queue}>
        {history.map(({ scene, atMs }) => (
          <li key={`${atMs} ${JSON.stringify(scene)}`} className={styles.line}>
            <span className={styles.words} dir="auto">{t('remote.until', { scene: wordsOf(scene), time: format.time(atMs, timeZone) })}</span>
            <Button size="s" variant="quiet" onClick={() => act([{ type: 'screen.show', screen: screen.id, scene }], t('remote.putBack', { places: screen.name }))}>
              {t('remote.back')}<VisuallyHidden> {wordsOf(scene)}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
