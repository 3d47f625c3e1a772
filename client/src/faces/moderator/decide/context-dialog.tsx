// The fact desk's note beside a question: what is there now and in which version, a new version with its sources, or none any more.
import { useRef, useState } from 'react';
import { cleanText, isReadable } from '@plenary/domain/core/text';
import { questionLimits } from '@plenary/domain/question/state';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { excerpt } from '../desk/local-text.ts';
import { ContextShown } from '../queue/context-shown.tsx';
import { DialogActions, useSubmitKeys } from './dialog-actions.tsx';
import type { DecideDialogProps } from './dialog-props.ts';
import { useKeptForm } from './kept-forms.ts';
import { emptyRow, isFilled, linksOf, isWrong } from './link-rows.ts';
import { LinksField } from './links-field.tsx';
import styles from './form.module.css';

export function ContextDialog({ question, note, kept, onClose, onCancel, onDecide }: DecideDialogProps) {
  const t = useWords('moderator');
  const there = question.context;
  const { isNews, goOn } = useOtherVersion(question);
  const [form, setForm] = useKeptForm(kept, { kind: 'context', question: question.id }, { text: there?.text ?? '', links: there?.sources ?? [emptyRow] });
  const [isTried, setTried] = useState(false);
  const problem = textProblem(form.text);
  const isWithoutSource = !form.links.some(isFilled);
  const save = (): void => {
    if (isNews) return;
    if (problem || isWithoutSource || form.links.some(isWrong)) setTried(true);
    else onDecide({ action: 'context', text: form.text, sources: linksOf(form.links) });
  };
  const fields = useRef<HTMLDivElement>(null);
  useSubmitKeys(fields, save);
  return (
    <Dialog isOpen onClose={onClose} title={t('context.title')} size="l" actions={<DialogActions label={t('context.save')} onDo={save} onCancel={onCancel} />}>
      <div ref={fields} className={styles.form}>
        {note}
        {isNews ? <Note tone="bad" action={<Button size="s" onClick={goOn}>{t('overtaken.goOn')}</Button>}>{t('context.meanwhile')}</Note> : null}
        <p className={styles.about} dir="auto">{excerpt(question.text, 140)}</p>
        {there ? (
          <section className={styles.there}>
            <ContextShown context={there} />
            <Button size="s" className={styles.remove} onClick={() => isNews || onDecide({ action: 'dropContext' })}>{t('context.remove')}</Button>
          </section>
        ) : null}
        <TextArea
          label={t('context.text')}
          hint={t('context.hint')}
          error={problem && (isTried || problem === 'context-too-long') ? t(`problem.${problem}`) : undefined}
          value={form.text}
          onChange={(text) => setForm({ ...form, text })}
          limit={questionLimits.contextLength}
          rows={3}
          data-autofocus
        />
        <LinksField
          legend={t('context.sources')}
          rows={form.links}
          onChange={(rows) => setForm({ ...form, links: rows })}
          isTried={isTried}
          error={isTried && isWithoutSource ? t('problem.context-needs-source') : undefined}
        />
      </div>
    </Dialog>
  );
}

/** Somebody else has written, or taken away, a version while this one is being written: that has to be read first. */
function useOtherVersion({ context }: DeskQuestion): { isNews: boolean; goOn: () => void } {
  const version = context?.version ?? 0;
  const [read, setRead] = useState(version);
  return { isNews: read !== version, goOn: () => setRead(version) };
}

function textProblem(raw: string): 'context-empty' | 'context-too-long' | undefined {
  const text = cleanText(raw);
  if (!isReadable(text)) return 'context-empty';
  return text.length > questionLimits.contextLength ? 'context-too-long' : undefined;
}
