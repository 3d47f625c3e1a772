// Which kinds of scenes a second person must see before a hall does.
import { useState } from 'react';
import { settingsOf } from '@plenary/domain/event/settings';
import { sceneKinds, type SceneKind } from '@plenary/domain/screen/kinds';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { CheckCards } from '../../../ui/form/choice-cards.tsx';
import { EyeIcon } from '../../../ui/icon/icons.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { useAct } from '../act/use-act.ts';
import card from '../links/links-card.module.css';
import styles from '../questions/questions-card.module.css';

/** A blank screen and one that follows its room wait for nobody. */
type Looked = Exclude<SceneKind, 'auto' | 'blank'>;
const isLooked = (kind: SceneKind): kind is Looked => kind !== 'auto' && kind !== 'blank';
const offered = sceneKinds.filter(isLooked);

const none: readonly SceneKind[] = [];

export function SecondLook() {
  const t = useWords('host');
  const kinds = useLive((snapshot) => settingsOf(eventOf(snapshot)).secondLook ?? none).filter(isLooked);
  const isClosed = useLive((snapshot) => eventOf(snapshot)?.closed === true);
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="second-look" className={styles.reasons} data-kind="second-look">
      <h3 id="second-look" className={styles.heading}>{t('secondLook.heading')}</h3>
      <p className={card.hint}>{t('secondLook.hint')}</p>
      {kinds.length === 0 ? <p>{t('secondLook.none')}</p> : <ul className={styles.list}>{kinds.map((kind) => <li key={kind}>{t(`sceneKind.${kind}`)}</li>)}</ul>}
      <Button icon={<EyeIcon />} disabled={isClosed} onClick={() => setOpen(true)}>{t('secondLook.change')}</Button>
      {isOpen ? <SecondLookDialog kinds={kinds} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function SecondLookDialog({ kinds, onClose }: { readonly kinds: readonly Looked[]; readonly onClose: () => void }) {
  const t = useWords('host');
  const u = useWords('ui');
  const act = useAct();
  const [chosen, choose] = useState(kinds);
  const save = (): void => {
    act({ type: 'event.configure', secondLook: [...chosen] }, t('questions.saved'));
    onClose();
  };
  const actions = (
    <>
      <Button variant="primary" onClick={save}>{u('action.save')}</Button>
      <Button variant="quiet" onClick={onClose}>{u('action.cancel')}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t('secondLook.heading')} actions={actions}>
      <CheckCards legend={t('secondLook.which')} choices={offered.map((value) => ({ value, label: t(`sceneKind.${value}`) }))} values={chosen} onChange={choose} />
    </Dialog>
  );
}
