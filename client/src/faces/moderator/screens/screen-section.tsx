// The paired screens: connected or not, and what each shows.
import type { Command } from '@plenary/domain/commands';
import { pollRecordsOf, recordOf, roomsOf, stageRoomOf, type ScreenRecord } from '../../../store/selectors.ts';
import { useLive, useSend } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { DisplayIcon, PlusIcon } from '../../../ui/icon/desk-icons.tsx';
import { LineIcon, OfflineIcon } from '../../../ui/icon/icons.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { localText } from '../desk/local-text.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { Section } from '../stage/section.tsx';
import { isCovered } from './covered.ts';
import { sceneOf, scenesFor, valueOf, type SceneValue } from './scenes.ts';
import { useBlanking } from './use-blanking.ts';
import { useSceneWords } from './use-scene-words.ts';
import { useScreens } from './use-screens.ts';
import styles from './screen-section.module.css';

export function ScreenSection() {
  const t = useWords('moderator');
  const { open } = useDesk();
  const screens = useScreens();
  const blank = useBlanking();
  const pair = <Button size="s" variant="quiet" icon={<PlusIcon />} onClick={() => open({ kind: 'pair' })}>{t('screens.pair')}</Button>;
  return (
    <Section title={t('screens.title')} aside={pair}>
      {screens.length === 0 ? <p className={styles.none}>{t('screens.none')}</p> : (
        <>
          <ul className={styles.list}>{screens.map((screen) => <Row key={screen.id} screen={screen} />)}</ul>
          <div className={styles.more}>
            <Button size="s" aria-keyshortcuts="Y" onClick={() => open({ kind: 'screens' })}>{t('screens.remote')}<KeyHint of="screens" /></Button>
            <Button size="s" variant="quiet" aria-keyshortcuts="Shift+B" onClick={() => blank()}>{t(screens.some(isCovered) ? 'screens.uncover' : 'screens.cover')}<KeyHint of="blank" /></Button>
          </div>
        </>
      )}
    </Section>
  );
}

function Row({ screen }: { readonly screen: ScreenRecord }) {
  const t = useWords('moderator');
  const send = useSend();
  const { language } = useLanguage();
  const isConnected = useLive(({ house }) => (house ? house.screens.includes(screen.id) : null));
  const room = useLive((snapshot) => (roomsOf(snapshot).length > 1 ? recordOf(snapshot, 'room', screen.room)?.title : undefined));
  const options = useSceneOptions(screen);
  const show = (value: SceneValue): void => {
    const command: Command = { type: 'screen.show', screen: screen.id, scene: sceneOf(value, screen.scene) };
    send(command);
  };
  return (
    <li className={styles.screen}>
      <p className={styles.head}>
        <DisplayIcon />
        <span className={styles.name} dir="auto">{screen.name}{room ? <span className={styles.room}> · {localText(room, language)}</span> : null}</span>
        {isConnected === null ? null : (
          <Tag tone={isConnected ? 'good' : 'wait'} icon={isConnected ? <LineIcon /> : <OfflineIcon />}>{t(isConnected ? 'screens.on' : 'screens.off')}</Tag>
        )}
      </p>
      <Select label={t('screens.scene', { name: screen.name })} labelHidden options={options} value={valueOf(screen.scene)} onChange={show} />
    </li>
  );
}

function useSceneOptions(screen: ScreenRecord): { value: SceneValue; label: string }[] {
  const { session } = useDesk();
  const wordsOf = useSceneWords();
  const onStage = useLive((snapshot) => stageRoomOf(snapshot)?.onStage ?? null);
  const polls = useLive((snapshot) => (session ? pollRecordsOf(snapshot, session.id) : []));
  return scenesFor({ current: screen.scene, onStage, polls }).map((value) => ({ value, label: wordsOf(sceneOf(value, screen.scene)) }));
}
