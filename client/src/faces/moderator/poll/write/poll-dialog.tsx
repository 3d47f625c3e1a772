// Writes a poll or edits a draft. A simple one is a title and two options; all else has a sensible default and waits behind “More”.
import { useRef, type FormEvent } from 'react';
import { pollLimits } from '@plenary/domain/poll/state';
import type { PollRecord } from '@plenary/domain/poll/record';
import { useSend } from '../../../../live/use-live.ts';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { Dialog } from '../../../../ui/surface/dialog.tsx';
import { Note } from '../../../../ui/surface/note.tsx';
import { optionsOf } from '../draft/draft.ts';
import { KindPicker } from './kind-picker.tsx';
import { KindSettings } from './kind-settings.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { LocalArea } from './local-field.tsx';
import { MoreSettings } from './more-settings.tsx';
import { PollOptions } from './poll-options.tsx';
import { StartPicker } from './start-picker.tsx';
import { usePollForm } from './use-poll-form.ts';
import styles from './poll-dialog.module.css';

export interface PollDialogProps {
  readonly session: string;
  /** The draft to edit; a new poll without it. */
  readonly poll?: PollRecord | undefined;
  readonly onClose: () => void;
}

export function PollDialog({ session, poll, onClose }: PollDialogProps) {
  const t = useWords('moderator');
  const words = useWords('ui');
  const send = useSend();
  const place = useRef<HTMLFormElement>(null);
  const { form, setTongue, written, troubled } = usePollForm(poll);
  const { draft, change, tongue, problemAt } = form;
  const save = (opensAtOnce: boolean): void => {
    const writing = written();
    if (!writing) return void focusOn(place.current, troubled);
    const sent = send(poll ? { type: 'poll.rewrite', poll: poll.id, writing } : { type: 'poll.write', session, writing });
    if (!sent.ok) return;
    onClose();
    if (opensAtOnce) void sent.settled.then((ack) => {
      const id = poll?.id ?? (ack?.ok ? ack.result?.['poll'] : undefined);
      if (ack?.ok && typeof id === 'string') send({ type: 'poll.open', poll: id });
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save(false);
  };
  const problem = problemAt('form');
  return (
    <Dialog isOpen onClose={onClose} title={t(poll ? 'pollText.editTitle' : 'pollText.newTitle')} size="l">
      <form ref={place} className={styles.form} noValidate onSubmit={submit}>
        <KindPicker kind={draft.kind} onChange={(kind) => change({ kind })} />
        <div className={styles.top}>
          <LanguageSwitch form={form} onChange={setTongue} />
          {poll ? null : <div className={styles.start}><StartPicker form={form} /></div>}
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
          <Button variant="quiet" onClick={onClose}>{words('action.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What has to be changed gets the keyboard, and comes into sight. */
function focusOn(form: HTMLElement | null, field: string | undefined): void {
  const part = form?.querySelector(`[data-field="${field ?? ''}"]`);
  part?.closest('details')?.setAttribute('open', '');
  part?.querySelector<HTMLElement>('input, textarea, select')?.focus();
}
