// Writes a poll or edits a draft: title, two to twelve options, how many may be chosen, and whether results show meanwhile.
import { useState, type FormEvent } from 'react';
import { pollLimits } from '@plenary/domain/poll/state';
import type { PollRecord } from '@plenary/domain/poll/record';
import { pageSentence } from '../../../connection/page-sentences.ts';
import { useSend } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { SegmentedControl } from '../../../ui/form/segmented-control.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Toggle } from '../../../ui/form/toggle.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { PollOptions } from './poll-options.tsx';
import { draftOf, draftProblem, emptyDraft, textOf } from './poll-text.ts';
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
  const { language } = useLanguage();
  const send = useSend();
  const [draft, setDraft] = useState(() => (poll ? draftOf(poll) : emptyDraft));
  const [isTried, setTried] = useState(false);
  const problem = draftProblem(draft);
  const save = (opensAtOnce: boolean): void => {
    if (problem) return setTried(true);
    const text = textOf(draft);
    const sent = send(poll ? { type: 'poll.edit', poll: poll.id, ...text } : { type: 'poll.create', session, ...text });
    if (!sent.ok) return setTried(true);
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
  const choices = (['single', 'multiple'] as const).map((value) => ({ value, label: t(`pollText.${value}`) }));
  const most = Math.max(2, draft.options.length);
  const limits = Array.from({ length: most - 1 }, (_, index) => ({ value: `${index + 2}`, label: t('pollText.upTo', { count: index + 2 }) }));
  return (
    <Dialog isOpen onClose={onClose} title={t(poll ? 'pollText.editTitle' : 'pollText.newTitle')} size="l">
      <form className={styles.form} noValidate onSubmit={submit}>
        <TextArea label={t('pollText.title')} value={draft.title} onChange={(title) => setDraft({ ...draft, title: title.replaceAll('\n', ' ') })} limit={pollLimits.titleLength} rows={1} data-autofocus />
        <PollOptions draft={draft} onChange={setDraft} />
        <div className={styles.choice}>
          <SegmentedControl legend={t('pollText.choice')} segments={choices} value={draft.choice} onChange={(choice) => setDraft({ ...draft, choice })} />
          {draft.choice === 'multiple' ? (
            <Select label={t('pollText.most')} options={limits} value={`${Math.min(draft.maxOptions, most)}`} onChange={(value) => setDraft({ ...draft, maxOptions: Number(value) })} />
          ) : null}
        </div>
        <Toggle label={t('pollText.show')} hint={t('pollText.showHint')} isOn={draft.showWhileOpen} onChange={(showWhileOpen) => setDraft({ ...draft, showWhileOpen })} />
        {isTried && problem ? <Note tone="bad">{pageSentence(problem, [language])}</Note> : null}
        <div className={styles.actions}>
          <Button type="submit" variant="primary">{t('pollText.save')}</Button>
          <Button onClick={() => save(true)}>{t('pollText.saveAndOpen')}</Button>
          <Button variant="quiet" onClick={onClose}>{words('action.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
