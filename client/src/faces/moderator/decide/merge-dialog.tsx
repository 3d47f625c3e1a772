// Chooses the question that one, or several, are merged into: likely ones first, found by typing, one press or Enter merges.
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { classNames } from '../../../ui/class-names.ts';
import { TextField } from '../../../ui/form/text-field.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { excerpt } from '../desk/local-text.ts';
import { matching, mergeCandidates, type Candidate } from './merge-candidates.ts';
import form from './form.module.css';
import styles from './merge-dialog.module.css';

export interface MergeDialogProps {
  readonly questions: readonly DeskQuestion[];
  /** All of the session. */
  readonly all: readonly DeskQuestion[];
  readonly note: ReactNode;
  readonly onClose: () => void;
  readonly onMerge: (into: string) => void;
}

/** More than anybody reads; typing finds the others. */
const mostShown = 40;

export function MergeDialog({ questions, all, note, onClose, onMerge }: MergeDialogProps) {
  const t = useWords('moderator');
  const [typed, setTyped] = useState('');
  const candidates = useMemo(() => mergeCandidates(questions, all), [questions, all]);
  const found = useMemo(() => matching(candidates, typed), [candidates, typed]);
  const shown = found.slice(0, mostShown);
  const [active, setActive] = useState<string | null>(null);
  const place = Math.max(0, shown.findIndex(({ question }) => question.id === active));
  const id = useId();
  const optionId = (at: number): string => `${id}-${at}`;
  const go = (to: number): void => {
    const next = shown[Math.min(Math.max(to, 0), shown.length - 1)];
    if (!next) return;
    setActive(next.question.id);
    document.getElementById(optionId(shown.indexOf(next)))?.scrollIntoView({ block: 'nearest' });
  };
  const type = (text: string): void => {
    setTyped(text);
    setActive(null);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, PageDown: place + 5, PageUp: place - 5 }[event.key];
    if (event.nativeEvent.isComposing || (to === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    const chosen = shown[place];
    if (to !== undefined) go(to);
    else if (chosen && !event.repeat) onMerge(chosen.question.id);
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('merging.title', { count: questions.length })} size="l">
      <div className={form.form}>
        {note}
        {questions.length === 1 ? <p className={form.about} dir="auto">{excerpt(questions[0]?.text ?? '', 140)}</p> : null}
        <TextField
          label={t('merging.find')} hint={t('merging.hint')} value={typed} onChange={type} onKeyDown={press} autoComplete="off" data-autofocus
          role="combobox" aria-expanded aria-autocomplete="list" aria-controls={`${id}-list`} aria-activedescendant={shown.length > 0 ? optionId(place) : undefined}
        />
        <p role="status" className={form.hint}>{candidates.length === 0 ? t('merging.none') : t('merging.found', { count: found.length })}</p>
        <div id={`${id}-list`} role="listbox" aria-label={t('merging.list')} className={styles.list}>
          {shown.map((candidate, index) => (
            <Option key={candidate.question.id} id={optionId(index)} candidate={candidate} isActive={index === place} onChoose={() => onMerge(candidate.question.id)} />
          ))}
        </div>
      </div>
    </Dialog>
  );
}

interface OptionProps { readonly id: string; readonly candidate: Candidate<DeskQuestion>; readonly isActive: boolean; readonly onChoose: () => void }

function Option({ id, candidate: { question, score, isSeen }, isActive, onChoose }: OptionProps) {
  const t = useWords('moderator');
  const format = useFormat();
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the keys are heard by the field above, where the focus stays
    <div id={id} role="option" aria-selected={isActive} className={classNames(styles.option, isActive && styles.active)} onClick={onChoose} data-into={question.id}>
      <UserText text={question.text} lang={question.language ?? undefined} />
      <span className={styles.facts}>
        <StateTag state={question.status} />
        <span>{t('supporters', { count: question.supporters })}</span>
        {isSeen || score >= 0.3 ? <span className={styles.likely}>{t('similar.score', { percent: format.percent(score) })}</span> : null}
      </span>
    </div>
  );
}
