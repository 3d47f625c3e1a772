// Lets a screen in: the code that it shows, a name by which the desk knows it, and its room.
import { useState, type FormEvent } from 'react';
import { screenLimits } from '@plenary/domain/screen/state';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useHouseHttp } from '../../../live/use-house-http.ts';
import { useLive } from '../../../live/use-live.ts';
import { roomsOf } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { inLanguage } from '../text/local-text.ts';
import styles from '../links/make-link-dialog.module.css';

export interface PairScreenDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function PairScreenDialog({ isOpen, onClose }: PairScreenDialogProps) {
  const t = useWords('host');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('pair.title')}>
      <PairForm onClose={onClose} />
    </Dialog>
  );
}

function PairForm({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('host');
  const u = useWords('ui');
  const { language } = useLanguage();
  const http = useHouseHttp();
  const notices = useNotices();
  const rooms = useLive(roomsOf);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [chosenRoom, setRoom] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const pair = async (submit: FormEvent): Promise<void> => {
    submit.preventDefault();
    if (isUnderWay) return;
    setUnderWay(true);
    const answer = await http.pair({ code: code.trim(), name: name.trim(), room: chosenRoom ?? rooms[0]?.id ?? '' });
    setUnderWay(false);
    if (!answer.ok) return setProblem(answer.error.message);
    notices.show({ text: t('pair.done', { name: name.trim() }) });
    onClose();
  };
  return (
    <form className={styles.form} noValidate onSubmit={(submit) => void pair(submit)}>
      <TextField label={t('pair.code')} hint={t('pair.codeHint')} value={code} onChange={setCode} autoComplete="off" autoCapitalize="characters" spellCheck={false} data-autofocus />
      <TextField label={t('pair.name')} hint={t('pair.nameHint')} value={name} onChange={setName} maxLength={screenLimits.nameLength} autoComplete="off" />
      {rooms.length > 1 ? (
        <Select label={t('pair.room')} options={rooms.map(({ id, title }) => ({ value: id, label: inLanguage(title, language).text }))} value={chosenRoom ?? rooms[0]?.id ?? ''} onChange={setRoom} />
      ) : null}
      {problem ? <Note tone="bad">{problem}</Note> : null}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" pending={isUnderWay && t('pair.underWay')}>
          {t('pair.submit')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {u('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
