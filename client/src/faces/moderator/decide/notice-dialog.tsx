// Takes a question on notice: who promises an answer, and until when, by the clock of the event.
import { useId, useRef, useState } from 'react';
import { cleanText, isReadable } from '@plenary/domain/core/text';
import { questionLimits } from '@plenary/domain/question/state';
import { eventOf, recordOf } from '../../../store/selectors.ts';
import { useLive, useServerNow } from '../../../live/use-live.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { excerpt } from '../desk/local-text.ts';
import { DialogActions, useSubmitKeys } from './dialog-actions.tsx';
import type { DecideDialogProps } from './dialog-props.ts';
import { clockText, momentOf } from './event-clock.ts';
import { useKeptForm } from './kept-forms.ts';
import styles from './form.module.css';

export function NoticeDialog({ question, note, kept, onClose, onCancel, onDecide }: DecideDialogProps) {
  const t = useWords('moderator');
  const format = useFormat();
  const zone = useLive((snapshot) => eventOf(snapshot)?.timeZone) ?? 'UTC';
  const speakers = useLive((snapshot) => recordOf(snapshot, 'session', question.session)?.speakers);
  const nowMs = useServerNow(60_000);
  const there = question.notice;
  const [form, setForm] = useKeptForm(kept, { kind: 'notice', question: question.id }, { who: there?.who ?? '', until: there?.untilMs ? clockText(there.untilMs, zone) : '' });
  const [isTried, setTried] = useState(false);
  const untilMs = form.until === '' ? null : momentOf(form.until, zone);
  const problem = whoProblem(form.who);
  const untilProblem = untilMs === undefined ? t('notice.noTime') : untilMs !== null && untilMs < nowMs ? t('problem.notice-in-the-past') : undefined;
  const save = (): void => {
    if (problem || untilProblem || untilMs === undefined) setTried(true);
    else onDecide({ action: 'notice', who: form.who, untilMs });
  };
  const fields = useRef<HTMLDivElement>(null);
  useSubmitKeys(fields, save);
  const names = useId();
  return (
    <Dialog isOpen onClose={onClose} title={t('notice.title')} actions={<DialogActions label={t('notice.save')} onDo={save} onCancel={onCancel} />}>
      <div ref={fields} className={styles.form}>
        {note}
        <p className={styles.about} dir="auto">{excerpt(question.text, 140)}</p>
        <TextField label={t('notice.who')} hint={t('notice.whoHint')} list={names} value={form.who} onChange={(who) => setForm({ ...form, who })} error={problem && isTried ? t(`problem.${problem}`) : undefined} data-autofocus />
        <datalist id={names}>{speakers?.map(({ name }) => <option key={name} value={name}>{name}</option>)}</datalist>
        <TextField
          type="datetime-local"
          label={t('notice.until')}
          hint={t('notice.untilHint', { zone: format.zone(nowMs, zone) })}
          min={clockText(nowMs, zone)}
          value={form.until}
          onChange={(until) => setForm({ ...form, until })}
          error={isTried ? untilProblem : undefined}
        />
      </div>
    </Dialog>
  );
}

function whoProblem(raw: string): 'notice-needs-name' | 'name-too-long' | undefined {
  const who = cleanText(raw);
  if (!isReadable(who)) return 'notice-needs-name';
  return who.length > questionLimits.whoLength ? 'name-too-long' : undefined;
}
