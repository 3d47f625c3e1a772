// The list of reasons, to be put into order and into words; it holds for everybody once it is saved.
import { useState } from 'react';
import { settingsLimits, type Reason } from '@plenary/domain/event/settings';
import { useWords } from '../../../i18n/words.ts';
import { useSend } from '../../../live/use-live.ts';
import { builtInOf } from '../../../live/use-reasons.ts';
import { Button } from '../../../ui/action/button.tsx';
import { PlusIcon } from '../../../ui/icon/desk-icons.tsx';
import { UndoIcon } from '../../../ui/icon/icons.tsx';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { ReasonRow } from './reason-row.tsx';
import { addReason, draftOf, putBack, wordless, type ReasonsDraft } from './reasons-draft.ts';
import styles from './questions-card.module.css';

export function ReasonsDialog({ reasons, onClose }: { readonly reasons: readonly Reason[]; readonly onClose: () => void }) {
  const t = useWords('host');
  const u = useWords('ui');
  const [draft, setDraft] = useState(() => draftOf(reasons));
  const { save, problem, isUnderWay } = useSave(draft, onClose);
  const isFull = draft.offered.length >= settingsLimits.reasons;
  const actions = (
    <>
      <Button variant="primary" pending={isUnderWay && t('questions.saving')} onClick={save}>{u('action.save')}</Button>
      <Button variant="quiet" onClick={onClose}>{u('action.cancel')}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t('questions.editTitle')} actions={actions} size="l">
      <div className={styles.form}>
        <p>{t('questions.editHint')}</p>
        <ol className={styles.rows}>
          {draft.offered.map((reason, index) => <ReasonRow key={reason.id} reason={reason} index={index} draft={draft} onChange={setDraft} />)}
        </ol>
        <div className={styles.actions}>
          <Button icon={<PlusIcon />} disabled={isFull} onClick={() => setDraft(addReason(draft, `own-${crypto.randomUUID().slice(0, 8)}`))}>{t('questions.add')}</Button>
          {draft.aside.map(({ id, label }) => (
            <Button key={id} variant="quiet" icon={<UndoIcon />} disabled={isFull} onClick={() => setDraft(putBack(draft, id))}>
              {t('questions.putBack', { reason: Object.values(label)[0] ?? u(`reject.reason.${builtInOf(id)}`) })}
            </Button>
          ))}
        </div>
        <div role="alert">{problem === null ? null : <Note tone="bad">{problem}</Note>}</div>
      </div>
    </Dialog>
  );
}

/** Saves the draft; what is wrong with it, here or on the server, is said beside it, and nothing that was written is lost. */
function useSave(draft: ReasonsDraft, onSaved: () => void): { save: () => void; problem: string | null; isUnderWay: boolean } {
  const t = useWords('host');
  const send = useSend();
  const notices = useNotices();
  const [problem, setProblem] = useState<string | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const save = (): void => {
    if (isUnderWay) return;
    if (draft.offered.length === 0) return setProblem(t('questions.none'));
    if (wordless(draft) !== undefined) return setProblem(t('questions.wordless'));
    const sent = send({ type: 'event.configure', reasons: draft.offered.map(({ id, label }) => ({ id, label: { ...label } })) });
    if (!sent.ok) return setProblem(sent.error.message);
    setUnderWay(true);
    void sent.settled.then((ack) => {
      setUnderWay(false);
      if (ack && !ack.ok) return setProblem(ack.error.message);
      notices.show({ text: t('questions.saved') });
      onSaved();
    });
  };
  return { save, problem, isUnderWay };
}
