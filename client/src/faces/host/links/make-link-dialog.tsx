// Makes a link. Its address is shown once, because only its hash is kept.
import { useState } from 'react';
import type { NewInvitation } from '@plenary/protocol/http/access';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { CopyButton } from '../text/copy-button.tsx';
import { MakeLinkForm } from './make-link-form.tsx';
import styles from './make-link-dialog.module.css';

export interface MakeLinkDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** A link was made: the list is out of date. */
  readonly onMade: () => void;
}

export function MakeLinkDialog({ isOpen, onClose, onMade }: MakeLinkDialogProps) {
  const t = useWords('host');
  const [made, setMade] = useState<NewInvitation | null>(null);
  const close = (): void => {
    setMade(null);
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onClose={close} title={made ? t('make.madeTitle') : t('make.title')}>
      {made ? (
        <Made made={made} onClose={close} />
      ) : (
        <MakeLinkForm
          onClose={close}
          onMade={(link) => {
            setMade(link);
            onMade();
          }}
        />
      )}
    </Dialog>
  );
}

function Made({ made, onClose }: { readonly made: NewInvitation; readonly onClose: () => void }) {
  const t = useWords('host');
  return (
    <div className={styles.form}>
      <Note tone="wait">{t('make.once')}</Note>
      <TextField label={t('make.address', { label: made.label })} value={made.url} onChange={() => undefined} readOnly onFocus={(focus) => focus.target.select()} spellCheck={false} />
      <div className={styles.actions}>
        <CopyButton text={made.url} label={t('make.copy')} variant="primary" />
        <Button variant="quiet" onClick={onClose}>
          {t('make.finish')}
        </Button>
      </div>
    </div>
  );
}
