// All keys of the desk in one table, and the switch that turns them off.
import { useWords } from '../../../i18n/words.ts';
import { Toggle } from '../../../ui/form/toggle.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { keyOfShortcut, shortcuts } from './key-of.ts';
import styles from './keys-dialog.module.css';

export function KeysDialog() {
  const t = useWords('moderator');
  const { close, keysOn, setKeysOn } = useDesk();
  return (
    <Dialog isOpen onClose={close} title={t('keys.title')} size="l">
      <Toggle label={t('keys.on')} hint={t('keys.hint')} isOn={keysOn} onChange={setKeysOn} />
      <dl className={styles.keys}>
        {shortcuts.map((shortcut) => (
          <div key={shortcut} className={styles.row}>
            <dt><kbd className={styles.key}>{keyOfShortcut[shortcut]}</kbd></dt>
            <dd>{t(`key.${shortcut}`)}</dd>
          </div>
        ))}
        <div className={styles.row}>
          <dt><kbd className={styles.key}>↑ ↓</kbd></dt>
          <dd>{t('keys.arrows')}</dd>
        </div>
      </dl>
    </Dialog>
  );
}
