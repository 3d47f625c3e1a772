// Edits what everybody will read; the author's own words stay beside it and are kept.
import { useRef, useState } from 'react';
import { questionTextProblem } from '@plenary/domain/question/ask';
import { questionLimits } from '@plenary/domain/question/state';
import { pageSentence } from '../../../connection/page-sentences.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { FlagLegend, MarkedText } from '../queue/marked-text.tsx';
import { DialogActions, useSubmitKeys } from './dialog-actions.tsx';
import type { DecideDialogProps } from './dialog-props.ts';
import { useKeptForm } from './kept-forms.ts';
import styles from './edit-dialog.module.css';

export function EditDialog({ question, note, kept, onClose, onCancel, onDecide }: DecideDialogProps) {
  const t = useWords('moderator');
  const words = useWords('ui');
  const { language } = useLanguage();
  const [text, setText] = useKeptForm(kept, { kind: 'edit', question: question.id }, question.text);
  const [isTried, setTried] = useState(false);
  const original = question.desk?.originalText ?? question.text;
  const flags = question.desk?.flags ?? [];
  const problem = questionTextProblem(text) ?? (text.trim() === question.text.trim() ? ('text-unchanged' as const) : undefined);
  const isLong = problem === 'question-too-long';
  const save = (): void => {
    if (problem) setTried(true);
    else onDecide({ action: 'edit', text });
  };
  const texts = useRef<HTMLDivElement>(null);
  useSubmitKeys(texts, save);
  return (
    <Dialog isOpen onClose={onClose} title={t('editing.title')} size="l" actions={<DialogActions label={words('action.save')} onDo={save} onCancel={onCancel} />}>
      {note}
      <div ref={texts} className={styles.texts}>
        <section aria-label={t('editing.original')} className={styles.original}>
          <h3>{t('editing.original')}</h3>
          <MarkedText text={original} lang={question.language ?? undefined} flags={flags} />
          <FlagLegend flags={flags} lang={question.language} />
        </section>
        <TextArea
          label={t('editing.text')}
          hint={t('editing.hint')}
          error={problem && (isTried || isLong) ? pageSentence(problem, [language]) : undefined}
          value={text}
          onChange={setText}
          limit={questionLimits.textLength}
          lang={question.language ?? undefined}
          rows={5}
          data-autofocus
        />
        {text === original ? null : (
          <Button size="s" variant="quiet" className={styles.back} onClick={() => setText(original)}>{t('editing.restore')}</Button>
        )}
      </div>
    </Dialog>
  );
}
