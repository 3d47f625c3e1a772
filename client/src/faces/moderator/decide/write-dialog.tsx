// Answers in writing: what everyone reads under the question, with links.
import { useRef, useState } from 'react';
import { cleanText, isReadable } from '@plenary/domain/core/text';
import { questionLimits } from '@plenary/domain/question/state';
import { useWords } from '../../../i18n/words.ts';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { excerpt } from '../desk/local-text.ts';
import { DialogActions, useSubmitKeys } from './dialog-actions.tsx';
import type { DecideDialogProps } from './dialog-props.ts';
import { useKeptForm } from './kept-forms.ts';
import { emptyRow, linksOf, isWrong } from './link-rows.ts';
import { LinksField } from './links-field.tsx';
import styles from './form.module.css';

export function WriteDialog({ question, note, kept, onClose, onCancel, onDecide }: DecideDialogProps) {
  const t = useWords('moderator');
  const { text: written = '', links = [] } = question.written ?? {};
  const [form, setForm] = useKeptForm(kept, { kind: 'write', question: question.id }, { text: written, links: links.length > 0 ? links : [emptyRow] });
  const [isTried, setTried] = useState(false);
  const problem = textProblem(form.text);
  const save = (): void => {
    if (problem || form.links.some(isWrong)) setTried(true);
    else onDecide({ action: 'write', text: form.text, links: linksOf(form.links) });
  };
  const fields = useRef<HTMLDivElement>(null);
  useSubmitKeys(fields, save);
  return (
    <Dialog isOpen onClose={onClose} title={t('writing.title')} size="l" actions={<DialogActions label={t('writing.save')} onDo={save} onCancel={onCancel} />}>
      <div ref={fields} className={styles.form}>
        {note}
        <p className={styles.about} dir="auto">{excerpt(question.text, 140)}</p>
        <TextArea
          label={t('writing.text')}
          hint={t('writing.hint')}
          error={problem && (isTried || problem === 'answer-too-long') ? t(`problem.${problem}`) : undefined}
          value={form.text}
          onChange={(text) => setForm({ ...form, text })}
          limit={questionLimits.writtenLength}
          rows={6}
          data-autofocus
        />
        <LinksField legend={t('writing.links')} rows={form.links} onChange={(rows) => setForm({ ...form, links: rows })} isTried={isTried} />
      </div>
    </Dialog>
  );
}

function textProblem(raw: string): 'answer-empty' | 'answer-too-long' | undefined {
  const text = cleanText(raw);
  if (!isReadable(text)) return 'answer-empty';
  return text.length > questionLimits.writtenLength ? 'answer-too-long' : undefined;
}
