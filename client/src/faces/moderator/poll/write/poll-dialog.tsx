// Writes a poll or edits a draft. A simple one is a title and two options; all else has a sensible default and waits behind “More”.
import { useRef, type FormEvent, type MouseEvent } from 'react';
import { pollLimits } from '@plenary/domain/poll/state';
import type { PollRecord } from '@plenary/domain/poll/record';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { Dialog } from '../../../../ui/surface/dialog.tsx';
import { Note } from '../../../../ui/surface/note.tsx';
import { optionsOf } from '../draft/draft.ts';
import { keptAs } from '../draft/kept.ts';
import { KindPicker } from './kind-picker.tsx';
import { KindSettings } from './kind-settings.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { LocalArea } from './local-field.tsx';
import { draftMeanwhile, type EditedPoll } from './meanwhile.ts';
import { MoreSettings } from './more-settings.tsx';
import { PollOptions } from './poll-options.tsx';
import { StartPicker } from './start-picker.tsx';
import { usePollForm } from './use-poll-form.ts';
import { useSave } from './use-save.ts';
import styles from './poll-dialog.module.css';

export interface PollDialogProps {
  readonly session: string;
  /** The draft to edit; a new poll without it. */
  readonly edited?: EditedPoll;
  /** What a new poll begins as. */
  readonly like?: PollRecord | undefined;
  readonly onClose: () => void;
}

export function PollDialog({ session, edited, like, onClose }: PollDialogProps) {
  const t = useWords('moderator');
  const words = useWords('ui');
  const place = useRef<HTMLFormElement>(null);
  const written = usePollForm(edited?.opened ?? like, keptAs({ session, edited: edited?.opened, like }));
  const { form, setTongue, troubled, keeping } = written;
  const { draft, change, tongue, problemAt } = form;
  const meanwhile = edited ? draftMeanwhile(edited) : 'same';
  const savePoll = useSave({ session, poll: meanwhile === 'gone' ? undefined : edited?.opened.id, keeping });
  const save = (opensAtOnce: boolean): void => {
    const writing = written.written();
    if (!writing) return void focusOn(place.current, troubled);
    if (savePoll(writing, opensAtOnce)) onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save(false);
  };
  const giveUp = (): void => {
    keeping.forget();
    onClose();
  };
  const problem = problemAt('form');
  return (
    <Dialog isOpen onClose={onClose} title={t(edited ? 'pollText.editTitle' : 'pollText.newTitle')} size="l">
      <form ref={place} className={styles.form} noValidate onSubmit={submit}>
        {meanwhile === 'same' ? null : <Note tone="bad">{t(`pollText.meanwhile.${meanwhile}`)}</Note>}
        {keeping.isFound ? <Begun onAfresh={keeping.afresh} /> : null}
        <KindPicker kind={draft.kind} onChange={(kind) => change({ kind })} />
        <div className={styles.top}>
          <LanguageSwitch form={form} onChange={setTongue} />
          {edited ? null : <StartPicker form={form} session={session} />}
        </div>
        <div data-field="title">
          <LocalArea label={t('pollText.title')} text={draft.title} tongue={tongue} onChange={(title) => change({ title })} limit={pollLimits.titleLength} error={problemAt('title')} isLine data-autofocus />
        </div>
        {draft.kind === 'consent' ? <p className={styles.hint}>{t('pollText.consent')}</p> : null}
        {optionsOf[draft.kind] ? <PollOptions form={form} /> : null}
        <KindSettings form={form} />
        <MoreSettings form={form} />
        {problem ? <Note tone="bad">{problem}</Note> : null}
        <div className={styles.actions}>
          <Button type="submit" variant="primary">{t('pollText.save')}</Button>
          <Button onClick={() => save(true)}>{t('pollText.saveAndOpen')}</Button>
          <Button variant="quiet" onClick={giveUp}>{words('action.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was begun before is here again: a way back to where the dialog begins. */
function Begun({ onAfresh }: { readonly onAfresh: () => void }) {
  const t = useWords('moderator');
  const goBack = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    // This button goes away: the keyboard goes on where the dialog began.
    currentTarget.closest('dialog')?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    onAfresh();
  };
  return <Note action={<Button size="s" onClick={goBack}>{t('pollText.afresh')}</Button>}>{t('pollText.begun')}</Note>;
}

/** What has to be changed gets the keyboard, and comes into sight. */
function focusOn(form: HTMLElement | null, field: string | undefined): void {
  const part = form?.querySelector(`[data-field="${field ?? ''}"]`);
  part?.closest('details')?.setAttribute('open', '');
  part?.querySelector<HTMLElement>('input, textarea, select')?.focus();
}
