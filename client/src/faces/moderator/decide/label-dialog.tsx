// Labels of one question or several: chips of those in use go on and off at once, and a new one is typed.
import { useState } from 'react';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { PlusIcon } from '../../../ui/icon/desk-icons.tsx';
import { CheckIcon } from '../../../ui/icon/icons.tsx';
import { excerpt } from '../desk/local-text.ts';
import { hasLabel, labelFrom, labelsInUse, labelsOf, type LabelProblem } from './labels.ts';
import form from './form.module.css';
import styles from './label-dialog.module.css';

export interface LabelDialogProps {
  readonly questions: readonly DeskQuestion[];
  /** All of the session. */
  readonly all: readonly DeskQuestion[];
  readonly onClose: () => void;
  /** Only the questions that change. */
  readonly onLabel: (questions: readonly DeskQuestion[], action: 'label' | 'unlabel', label: string) => void;
}

export function LabelDialog({ questions, all, onClose, onLabel }: LabelDialogProps) {
  const t = useWords('moderator');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<LabelProblem | null>(null);
  const inUse = labelsInUse(all);
  const isOn = (label: string): boolean => questions.every((question) => hasLabel(labelsOf(question), label));
  const put = (label: string, action: 'label' | 'unlabel'): void => {
    const read = action === 'label' ? labelFrom(label, questions, inUse) : { label };
    setProblem('problem' in read ? read.problem : null);
    if ('problem' in read) return;
    onLabel(questions.filter((question) => hasLabel(labelsOf(question), read.label) === (action === 'unlabel')), action, read.label);
    setTyped('');
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('labels.title', { count: questions.length })} actions={<Button variant="primary" onClick={onClose}>{t('labels.done')}</Button>}>
      <div className={form.form}>
        {questions.length === 1 ? <p className={form.about} dir="auto">{excerpt(questions[0]?.text ?? '', 140)}</p> : null}
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            if (typed === '') onClose();
            else put(typed, 'label');
          }}
        >
          <TextField label={t('labels.new')} hint={t('labels.hint')} value={typed} onChange={setTyped} error={problem ? t(`problem.${problem}`) : undefined} autoComplete="off" data-autofocus />
          <Button type="submit" icon={<PlusIcon />}>{t('labels.add')}</Button>
        </form>
        {inUse.length === 0 ? null : (
          <div role="group" aria-label={t('labels.used')} className={styles.chips}>
            {inUse.map((label) => (
              <Button key={label} size="s" aria-pressed={isOn(label)} variant={isOn(label) ? 'primary' : 'secondary'} icon={isOn(label) ? <CheckIcon /> : undefined} onClick={() => put(label, isOn(label) ? 'unlabel' : 'label')}>
                <bdi>{label}</bdi>
              </Button>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  );
}
