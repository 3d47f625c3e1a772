// Makes a link: for which role, for whom, for how long. Its address is shown once, because only its hash is kept.
import { useState, type FormEvent } from 'react';
import { invitedRoles, type InvitedRole, type NewInvitation } from '@plenary/protocol/http/access';
import { useWords } from '../../../i18n/words.ts';
import { useHttp } from '../../../live/live-context.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { CopyButton } from '../text/copy-button.tsx';
import { validities, type Validity } from './roles.ts';
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
        <MakeForm
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

function MakeForm({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: (link: NewInvitation) => void }) {
  const t = useWords('host');
  const u = useWords('ui');
  const http = useHttp();
  const [role, setRole] = useState<InvitedRole>('moderator');
  const [label, setLabel] = useState('');
  const [validity, setValidity] = useState<Validity>('72');
  const [problem, setProblem] = useState<string | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const isNameless = problem !== null && label.trim() === '';
  const make = async (submit: FormEvent): Promise<void> => {
    submit.preventDefault();
    if (isUnderWay) return;
    if (label.trim() === '') return setProblem(t('make.nameless'));
    setUnderWay(true);
    const answer = await http.invite({ role, label: label.trim(), validHours: Number(validity) });
    setUnderWay(false);
    if (answer.ok) onMade(answer.value);
    else setProblem(answer.error.message);
  };
  return (
    <form className={styles.form} noValidate onSubmit={(submit) => void make(submit)}>
      <Select label={t('make.role')} hint={t(`roleHint.${role}`)} options={invitedRoles.map((value) => ({ value, label: t(`role.${value}`) }))} value={role} onChange={setRole} />
      <TextField label={t('make.label')} hint={t('make.labelHint')} value={label} onChange={setLabel} maxLength={200} autoComplete="off" error={isNameless ? problem : undefined} data-autofocus />
      <Select label={t('make.valid')} options={validities.map((value) => ({ value, label: t(`valid.h${value}`) }))} value={validity} onChange={setValidity} />
      {problem && !isNameless ? <Note tone="bad">{problem}</Note> : null}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" pending={isUnderWay && t('make.underWay')}>
          {t('make.submit')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {u('action.cancel')}
        </Button>
      </div>
    </form>
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
