// Gives a screen another name.
import { useState, type FormEvent } from 'react';
import { screenLimits } from '@plenary/domain/screen/state';
import { useWords } from '../../../i18n/words.ts';
import type { ScreenRecord } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { useAct } from '../act/use-act.ts';
import styles from '../links/make-link-dialog.module.css';

export interface RenameScreenDialogProps {
  /** The dialog is open while there is one. */
  readonly screen: ScreenRecord | null;
  readonly onClose: () => void;
}

export function RenameScreenDialog({ screen, onClose }: RenameScreenDialogProps) {
  const t = useWords('host');
  return (
    <Dialog isOpen={screen !== null} onClose={onClose} title={t('rename.title')}>
      {screen ? <RenameForm key={screen.id} screen={screen} onClose={onClose} /> : null}
    </Dialog>
  );
}

function RenameForm({ screen, onClose }: { readonly screen: ScreenRecord; readonly onClose: () => void }) {
  const t = useWords('host');
  const u = useWords('ui');
  const act = useAct();
  const [name, setName] = useState(screen.name);
  const rename = (submit: FormEvent): void => {
    submit.preventDefault();
    if (name.trim() !== screen.name) act({ type: 'screen.rename', screen: screen.id, name: name.trim() }, t('rename.done', { name: name.trim() }));
    onClose();
  };
  return (
    <form className={styles.form} noValidate onSubmit={rename}>
      <TextField label={t('pair.name')} hint={t('pair.nameHint')} value={name} onChange={setName} maxLength={screenLimits.nameLength} autoComplete="off" data-autofocus />
      <div className={styles.actions}>
        <Button type="submit" variant="primary">
          {u('action.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {u('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
