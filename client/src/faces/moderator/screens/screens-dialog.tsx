// The remote control: which screens, what is on them and what comes next, and a scene to prepare before a hall sees it.
import { useState } from 'react';
import { roomsOf, stageRoomOf, type ScreenRecord } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { PlusIcon } from '../../../ui/icon/desk-icons.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { localText } from '../desk/local-text.ts';
import { ChosenActions } from './chosen-actions.tsx';
import { PrepareForm } from './prepare-form.tsx';
import { RemoteScreen } from './remote-screen.tsx';
import { useRemote } from './use-remote.ts';
import { useScreens } from './use-screens.ts';
import styles from './remote.module.css';

/** So many stand above what is done with them, and that is still in sight. */
const fewScreens = 4;

export function ScreensDialog() {
  const t = useWords('moderator');
  const { close, open } = useDesk();
  const screens = useScreens();
  const room = useLive((snapshot) => stageRoomOf(snapshot)?.id);
  const [ids, choose] = useState<readonly string[]>(() => screens.filter((screen) => screen.room === room).map(({ id }) => id));
  const { act, said } = useRemote();
  const chosen = screens.filter(({ id }) => ids.includes(id));
  const toggle = (id: string): void => choose(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
  const groups = useGroups(screens);
  if (screens.length === 0) {
    return (
      <Dialog isOpen onClose={close} title={t('remote.title')} actions={<Button icon={<PlusIcon />} onClick={() => open({ kind: 'pair' })}>{t('screens.pair')}</Button>}>
        <p>{t('screens.none')}</p>
      </Dialog>
    );
  }
  return (
    <Dialog isOpen onClose={close} title={t('remote.title')} size="l">
      <fieldset className={styles.screens}>
        <legend>{t('remote.which')}</legend>
        {screens.length > 1 ? groups.map(({ id, label, members }) => {
          const isAll = members.every((member) => ids.includes(member));
          return (
            <label key={id} className={styles.check}>
              <input type="checkbox" checked={isAll} onChange={() => choose([...ids.filter((each) => !members.includes(each)), ...(isAll ? [] : members)])} />
              <span dir="auto">{label}</span>
            </label>
          );
        }) : null}
        <ul className={classNames(styles.list, screens.length > fewScreens && styles.many)}>
          {screens.map((screen) => <RemoteScreen key={screen.id} screen={screen} isChosen={ids.includes(screen.id)} onToggle={() => toggle(screen.id)} act={act} />)}
        </ul>
      </fieldset>
      <ChosenActions chosen={chosen} act={act} />
      <PrepareForm chosen={chosen} act={act} />
      {said ? <Note tone={said.isBad ? 'bad' : 'good'}>{said.text}</Note> : null}
    </Dialog>
  );
}

/** All screens; or those of each room, where there are several. */
function useGroups(screens: readonly ScreenRecord[]): { readonly id: string; readonly label: string; readonly members: readonly string[] }[] {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const rooms = useLive(roomsOf);
  if (rooms.length < 2) return [{ id: '', label: t('remote.all'), members: screens.map(({ id }) => id) }];
  return rooms
    .map(({ id, title }) => ({ id, label: t('remote.allIn', { room: localText(title, language) }), members: screens.filter(({ room }) => room === id).map((screen) => screen.id) }))
    .filter(({ members }) => members.length > 0);
}
