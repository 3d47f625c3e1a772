// The address of a link for a display without a code, shown once.
import { useWords } from '../../../i18n/words.ts';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { CopyButton } from '../text/copy-button.tsx';
import styles from './addresses-dialog.module.css';

export function MadeScreenLink({ url }: { readonly url: string }) {
  const t = useWords('host');
  return (
    <div className={styles.address}>
      <Note tone="wait">{t('make.once')}</Note>
      <TextField label={t('addresses.mixer')} hint={t('addresses.madeHint')} value={url} onChange={() => undefined} readOnly onFocus={(focus) => focus.target.select()} spellCheck={false} />
      <CopyButton text={url} label={t('make.copy')} variant="primary" />
    </div>
  );
}
