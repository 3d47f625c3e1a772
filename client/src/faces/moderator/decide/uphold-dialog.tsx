// Lets a rejection stand after its author asked for another look: with the author's sentence, what was said before, and a note if there is more to say.
import { useRef } from 'react';
import { cleanText } from '@plenary/domain/core/text';
import { questionLimits } from '@plenary/domain/question/state';
import { useWords } from '../../../i18n/words.ts';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { AppealNote } from '../queue/appeal-note.tsx';
import { excerpt } from '../desk/local-text.ts';
import { DialogActions, useSubmitKeys } from './dialog-actions.tsx';
import type { DecideDialogProps } from './dialog-props.ts';
import { useKeptForm } from './kept-forms.ts';
import styles from './form.module.css';

export function UpholdDialog({ question, note: first, kept, onClose, onCancel, onDecide }: DecideDialogProps) {
  const t = useWords('moderator');
  const [note, setNote] = useKeptForm(kept, { kind: 'uphold', question: question.id }, '');
  const isTooLong = cleanText(note).length > questionLimits.noteLength;
  const save = (): void => {
    if (!isTooLong) onDecide({ action: 'uphold', note });
  };
  const fields = useRef<HTMLDivElement>(null);
  useSubmitKeys(fields, save);
  return (
    <Dialog isOpen onClose={onClose} title={t('upholding.title')} actions={<DialogActions label={t('upholding.save')} onDo={save} onCancel={onCancel} />}>
      <div ref={fields} className={styles.form}>
        {first}
        <p className={styles.about} dir="auto">{excerpt(question.text, 140)}</p>
        <AppealNote question={question} />
        <TextArea label={t('upholding.note')} hint={t('upholding.hint')} value={note} onChange={setNote} limit={questionLimits.noteLength} rows={2} data-autofocus />
      </div>
    </Dialog>
  );
}
