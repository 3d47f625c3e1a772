// Says at the top of the desk that the screens of a room were made blank, and brings their pictures back.
import { useLive } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { roomsOf } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { localText } from '../desk/local-text.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { spokenKeyOf } from '../keys/key-of.ts';
import { coveredRooms } from './covered.ts';
import { useBlanking } from './use-blanking.ts';
import { useScreens } from './use-screens.ts';
import styles from './remote.module.css';

export function CoveredNote() {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const covered = coveredRooms(useScreens());
  const rooms = useLive(roomsOf);
  const blank = useBlanking();
  if (covered.length === 0) return null;
  const titleOf = (id: string): string => localText(rooms.find((room) => room.id === id)?.title ?? {}, language);
  return (
    <div className={styles.covered} data-kind="covered">
      {covered.map((room) => (
        <Note
          key={room}
          tone="wait"
          action={<Button size="s" aria-keyshortcuts={spokenKeyOf('blank')} onClick={() => blank(room)}>{t('screens.uncover')}<KeyHint of="blank" /></Button>}
        >
          {rooms.length > 1 ? t('screens.coveredIn', { room: titleOf(room) }) : t('screens.covered')}
        </Note>
      ))}
    </div>
  );
}
