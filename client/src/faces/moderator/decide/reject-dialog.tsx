// Why a question is not taken: one digit or one press decides; a note to the author can be written before.
import { useRef, useState, type ReactNode } from 'react';
import { questionLimits } from '@plenary/domain/question/state';
import { builtInOf, useOwnReasonWords, useSettings } from '../../../live/use-reasons.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useWords } from '../../../i18n/words.ts';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { excerpt } from '../desk/local-text.ts';
import { useKeysInside } from '../keys/use-keys-inside.ts';
import { reasonOfDigit, suggestedReason } from './reasons.ts';
import styles from './reject-dialog.module.css';

export interface RejectDialogProps {
  readonly question: DeskQuestion;
  /** What is to be read before anything else. */
  readonly note: ReactNode;
  readonly onClose: () => void;
  readonly onReject: (reason: string, note: string) => void;
}

export function RejectDialog({ question, note: first, onClose, onReject }: RejectDialogProps) {
  const t = useWords('moderator');
  const [note, setNote] = useState('');
  const offered = useSettings().reasons.filter(({ off }) => !off).map(({ id }) => id);
  const ownWords = useOwnReasonWords();
  const suggested = suggestedReason(question.desk?.flags ?? [], offered);
  const isTooLong = note.trim().length > questionLimits.noteLength;
  const reject = (reason: string): void => {
    if (!isTooLong) onReject(reason, note);
  };
  const sheet = useRef<HTMLDivElement>(null);
  useKeysInside(sheet, (event) => {
    const isTyping = event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey;
    const reason = isTyping || event.repeat ? undefined : reasonOfDigit(event.key, offered);
    if (!reason) return;
    event.preventDefault();
    reject(reason);
  });
  return (
    <Dialog isOpen onClose={onClose} title={t(question.status === 'waiting' || question.status === 'screening' ? 'rejecting.title' : 'rejecting.unpublish')}>
      <div ref={sheet} className={styles.sheet}>
        {first}
        <p className={styles.text} dir="auto">{excerpt(question.text, 140)}</p>
        <TextArea label={t('rejecting.note')} hint={t('rejecting.noteHint')} value={note} onChange={setNote} limit={questionLimits.noteLength} rows={1} />
        <div role="group" aria-label={t('rejecting.reasons')} className={styles.reasons}>
          <p className={styles.hint}>{t('rejecting.hint')}</p>
          {offered.map((reason, index) => (
            <button
              key={reason}
              type="button"
              className={styles.reason}
              aria-keyshortcuts={index < 9 ? `${index + 1}` : undefined}
              data-autofocus={reason === (suggested ?? offered[0]) ? true : undefined}
              onClick={() => reject(reason)}
            >
              {index < 9 ? <kbd className={styles.digit} aria-hidden="true">{index + 1}</kbd> : null}
              <span>{ownWords(reason) ?? t(`reason.${builtInOf(reason)}`)}</span>
              {reason === suggested ? <span className={styles.suggested}>{t('rejecting.suggested')}</span> : null}
            </button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
