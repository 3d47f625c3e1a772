// Why a question is not taken: one digit or one press decides; a note to the author can be written before.
import { useRef, type ReactNode } from 'react';
import { questionLimits } from '@plenary/domain/question/state';
import { builtInOf, useOwnReasonWords, useSettings } from '../../../live/use-reasons.ts';
import { useWords } from '../../../i18n/words.ts';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { excerpt } from '../desk/local-text.ts';
import { useKeysInside } from '../keys/use-keys-inside.ts';
import { isUndecided } from '../queue/lists.ts';
import type { DecideDialogProps } from './dialog-props.ts';
import { useKeptForm } from './kept-forms.ts';
import { reasonOfDigit, suggestedReason } from './reasons.ts';
import styles from './reject-dialog.module.css';

export function RejectDialog({ question, note, kept, onClose, onDecide }: DecideDialogProps) {
  const t = useWords('moderator');
  const [text, setText] = useKeptForm(kept, { kind: 'reject', question: question.id }, '');
  return (
    <RejectSheet
      title={t(isUndecided(question) ? 'rejecting.title' : 'rejecting.unpublish')}
      about={excerpt(question.text, 140)}
      first={note}
      suggested={suggestedReason(question.desk?.flags ?? [], useOffered())}
      text={text}
      onText={setText}
      onClose={onClose}
      onReject={(reason) => onDecide({ action: 'reject', reason, note: text })}
    />
  );
}

/** The reasons that the event has, in its order. */
export const useOffered = (): readonly string[] => useSettings().reasons.filter(({ off }) => !off).map(({ id }) => id);

export interface RejectSheetProps {
  readonly title: string;
  readonly about: string;
  readonly first?: ReactNode;
  readonly suggested: string | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
  readonly onReject: (reason: string) => void;
}

/** For one question, or several with the same reason and note. */
export function RejectSheet({ title, about, first, suggested, text, onText, onClose, onReject }: RejectSheetProps) {
  const t = useWords('moderator');
  const offered = useOffered();
  const ownWords = useOwnReasonWords();
  const isTooLong = text.trim().length > questionLimits.noteLength;
  const reject = (reason: string): void => {
    if (!isTooLong) onReject(reason);
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
    <Dialog isOpen onClose={onClose} title={title}>
      <div ref={sheet} className={styles.sheet}>
        {first}
        <p className={styles.text} dir="auto">{about}</p>
        <TextArea label={t('rejecting.note')} hint={t('rejecting.noteHint')} value={text} onChange={onText} limit={questionLimits.noteLength} rows={1} />
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
