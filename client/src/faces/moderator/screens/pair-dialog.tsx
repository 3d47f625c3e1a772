// Pairs a new screen: the code that it shows, a name, and its room.
import { useState, type FormEvent } from 'react';
import { screenLimits } from '@plenary/domain/screen/state';
import { useHouseHttp } from '../../../live/use-house-http.ts';
import { roomsOf } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { localText } from '../desk/local-text.ts';
import styles from './pair-dialog.module.css';

export function PairDialog() {
  const t = useWords('moderator');
  const words = useWords('ui');
  const { language } = useLanguage();
  const { close } = useDesk();
  const http = useHouseHttp();
  const notices = useNotices();
  const rooms = useLive(roomsOf);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [chosenRoom, setRoom] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const room = chosenRoom ?? rooms[0]?.id ?? '';
  const pair = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isUnderWay) return;
    setUnderWay(true);
    const answer = await http.pair({ code: code.trim(), name: name.trim(), room });
    setUnderWay(false);
    if (!answer.ok) return setProblem(answer.error.message);
    notices.show({ text: t('pairing.done', { name: name.trim() }) });
    close();
  };
  return (
    <Dialog isOpen onClose={close} title={t('pairing.title')}>
      <form className={styles.form} noValidate onSubmit={(event) => void pair(event)}>
        <TextField label={t('pairing.code')} hint={t('pairing.codeHint')} value={code} onChange={setCode} className={styles.code} autoComplete="off" autoCapitalize="characters" spellCheck={false} required data-autofocus />
        <TextField label={t('pairing.name')} hint={t('pairing.nameHint')} value={name} onChange={setName} maxLength={screenLimits.nameLength} autoComplete="off" required />
        {rooms.length > 1 ? (
          <Select label={t('pairing.room')} options={rooms.map(({ id, title }) => ({ value: id, label: localText(title, language) }))} value={room} onChange={setRoom} />
        ) : null}
        {problem ? <Note tone="bad">{problem}</Note> : null}
        <div className={styles.actions}>
          <Button type="submit" variant="primary" pending={isUnderWay && t('pairing.underWay')}>{t('pairing.submit')}</Button>
          <Button variant="quiet" onClick={close}>{words('action.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
