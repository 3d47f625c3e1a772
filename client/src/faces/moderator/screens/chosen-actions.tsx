// What can be done with all chosen screens together: take what comes next, follow the stage, hold the picture, go blank.
import type { ScreenRecord } from '../../../store/selectors.ts';
import { recordOf } from '../../../store/selectors.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { EyeOffIcon, LockIcon, PlayIcon } from '../../../ui/icon/desk-icons.tsx';
import { EyeIcon, StageIcon } from '../../../ui/icon/icons.tsx';
import { remoteOf } from '../overlay/screen-overlay.ts';
import { isCovered } from './covered.ts';
import { heldScene } from './scenes.ts';
import { takingNext } from './taking.ts';
import { usePlaces } from './use-places.ts';
import type { Do } from './use-remote.ts';
import styles from './remote.module.css';

export interface ChosenProps {
  readonly chosen: readonly ScreenRecord[];
  readonly act: Do;
}

export function ChosenActions({ chosen, act }: ChosenProps) {
  const t = useWords('moderator');
  const namesOf = usePlaces();
  const { live } = useLiveParts();
  const places = namesOf(chosen);
  const ids = chosen.map(({ id }) => id);
  const idle = chosen.filter((screen) => remoteOf(screen).cues.length === 0);
  const following = chosen.filter(({ scene }) => scene.kind === 'auto');
  const rooms = [...new Set(chosen.map(({ room }) => room))];
  const isBlank = chosen.some(isCovered);
  const hold = (): void => act(rooms.map((room) => ({
    type: 'screen.showOn', screens: following.filter((screen) => screen.room === room).map(({ id }) => id), scene: heldScene(recordOf(live.store.getSnapshot(), 'room', room)),
  } as const)).filter(({ screens }) => screens.length > 0), t('remote.held', { places: namesOf(following) }));
  return (
    <section className={styles.chosen} aria-label={t('remote.together')}>
      <div className={styles.actions}>
        <Button variant="primary" icon={<PlayIcon />} disabled={chosen.length === 0 || idle.length > 0} onClick={() => act([takingNext(chosen, live.store.getSnapshot().outbox)], t('remote.taken', { places }))}>{t('remote.takeNext')}</Button>
        <Button icon={<StageIcon />} disabled={chosen.length === following.length} onClick={() => act([{ type: 'screen.showOn', screens: ids, scene: { kind: 'auto' } }], t('remote.following', { places }))}>{t('remote.follow')}</Button>
        <Button icon={<LockIcon />} disabled={following.length === 0} onClick={hold}>{t('remote.hold')}</Button>
        <Button icon={isBlank ? <EyeIcon /> : <EyeOffIcon />} disabled={chosen.length === 0} onClick={() => act(rooms.map((room) => ({ type: isBlank ? 'screen.uncover' : 'screen.cover', room } as const)), t(isBlank ? 'remote.uncovered' : 'screens.covered'))}>
          {t(isBlank ? 'screens.uncover' : 'remote.cover')}
        </Button>
      </div>
      <p className={styles.hint}>{chosen.length === 0 ? t('remote.noneChosen') : idle.length > 0 ? t('remote.idle', { places: namesOf(idle) }) : t('remote.ready', { places })}</p>
    </section>
  );
}
