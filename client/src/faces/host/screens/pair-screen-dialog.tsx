// Lets a screen in: the code that it shows or a link for one that shows none, a name by which the desk knows it, and its room.
import { useState, type FormEvent } from 'react';
import { screenLimits } from '@plenary/domain/screen/state';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useHouseHttp } from '../../../live/use-house-http.ts';
import { useLive } from '../../../live/use-live.ts';
import { roomsOf } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { SegmentedControl } from '../../../ui/form/segmented-control.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { inLanguage } from '../text/local-text.ts';
import screens from './addresses-dialog.module.css';
import { MadeScreenLink } from './made-screen-link.tsx';
import { useScreenLink } from './use-screen-link.ts';
import styles from '../links/make-link-dialog.module.css';

export interface PairScreenDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onLinkMade: () => void;
}

export function PairScreenDialog({ isOpen, onClose, onLinkMade }: PairScreenDialogProps) {
  const t = useWords('host');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('pair.title')}>
      <PairForm onClose={onClose} onLinkMade={onLinkMade} />
    </Dialog>
  );
}

const ways = ['code', 'link'] as const;

function PairForm({ onClose, onLinkMade }: Omit<PairScreenDialogProps, 'isOpen'>) {
  const t = useWords('host');
  const u = useWords('ui');
  const { language } = useLanguage();
  const http = useHouseHttp();
  const notices = useNotices();
  const rooms = useLive(roomsOf);
  const [way, setWay] = useState<(typeof ways)[number]>('code');
  const link = useScreenLink(onLinkMade);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [chosenRoom, setRoom] = useState<string | null>(null);
  const room = chosenRoom ?? rooms[0]?.id ?? '';
  const [problem, setProblem] = useState<string | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const pair = async (submit: FormEvent): Promise<void> => {
    submit.preventDefault();
    if (isUnderWay) return;
    if (way === 'link') return link.make({ name: name.trim(), room });
    setUnderWay(true);
    const answer = await http.pair({ code: code.trim(), name: name.trim(), room });
    setUnderWay(false);
    if (!answer.ok) return setProblem(answer.error.message);
    notices.show({ text: t('pair.done', { name: name.trim() }) });
    onClose();
  };
  if (link.made) return <MadeScreenLink url={link.made.url} />;
  const refusal = way === 'link' ? link.problem : problem;
  return (
    <form className={styles.form} noValidate onSubmit={(submit) => void pair(submit)}>
      <SegmentedControl legend={t('pair.way')} legendHidden segments={ways.map((value) => ({ value, label: t(`pair.by.${value}`) }))} value={way} onChange={setWay} />
      {way === 'link' ? <p className={screens.hint}>{t('pair.linkHint')}</p> : null}
      {way === 'code' ? <TextField label={t('pair.code')} hint={t('pair.codeHint')} value={code} onChange={setCode} autoComplete="off" autoCapitalize="characters" spellCheck={false} data-autofocus /> : null}
      <TextField label={t('pair.name')} hint={t('pair.nameHint')} value={name} onChange={setName} maxLength={screenLimits.nameLength} autoComplete="off" />
      {rooms.length > 1 ? (
        <Select label={t('pair.room')} options={rooms.map(({ id, title }) => ({ value: id, label: inLanguage(title, language).text }))} value={room} onChange={setRoom} />
      ) : null}
      {refusal ? <Note tone="bad">{refusal}</Note> : null}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" pending={(isUnderWay || link.isUnderWay) && t('pair.underWay')}>
          {t(way === 'link' ? 'addresses.make' : 'pair.submit')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {u('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
