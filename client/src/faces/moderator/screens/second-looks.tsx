// What waits for a second person before a hall sees it: who asked, what, and where; yes or no.
import type { Scene } from '@plenary/domain/screen/scenes';
import { useIdentity, useSend } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { EyeIcon } from '../../../ui/icon/icons.tsx';
import { useColleague } from '../decide/use-colleague.ts';
import { Section } from '../stage/section.tsx';
import { looksIn, type Look } from './covered.ts';
import { HallPicture } from './hall-picture.tsx';
import { ScenePreview } from './scene-preview.tsx';
import { usePlaces } from './use-places.ts';
import { useScreens } from './use-screens.ts';
import styles from './remote.module.css';

/** Each is a page of its own: the oldest are drawn, all are told in words. */
const mostPictures = 2;

export function SecondLooks() {
  const t = useWords('moderator');
  const looks = looksIn(useScreens());
  if (looks.length === 0) return null;
  return (
    <div className={styles.looks} role="status" data-kind="second-looks">
      <Section title={t('look.title', { count: looks.length })}>
        <ul className={styles.list}>{looks.map((look, index) => <OneLook key={keyOf(look.by, look.scene)} look={look} hasPicture={index < mostPictures} />)}</ul>
      </Section>
    </div>
  );
}

const keyOf = (by: string, scene: Scene): string => JSON.stringify([by, scene]);

function OneLook({ look, hasPicture }: { readonly look: Look; readonly hasPicture: boolean }) {
  const t = useWords('moderator');
  const send = useSend();
  const me = useIdentity();
  const colleague = useColleague();
  const isMine = look.by === me.id;
  const places = usePlaces()(look.screens);
  const confirm = (): void => look.screens.forEach(({ id }) => send({ type: 'screen.confirm', screen: id, scene: look.scene }));
  const decline = (): void => look.screens.forEach(({ id }) => send({ type: 'screen.decline', screen: id }));
  return (
    <li className={styles.look}>
      <p className={styles.asked}><EyeIcon /><span dir="auto">{isMine ? t('look.mine', { places }) : t('look.asked', { who: colleague(look.name), places })}</span></p>
      {look.screens[0] && hasPicture ? <HallPicture screen={look.screens[0]} scene={look.scene} /> : null}
      <ScenePreview scene={look.scene} />
      {isMine ? <p className={styles.hint}>{t('look.other')}</p> : null}
      <div className={styles.actions}>
        <Button size="s" variant="primary" disabled={isMine} onClick={confirm}>{t('look.show')}</Button>
        <Button size="s" onClick={decline}>{t(isMine ? 'look.back' : 'look.decline')}</Button>
      </div>
    </li>
  );
}
