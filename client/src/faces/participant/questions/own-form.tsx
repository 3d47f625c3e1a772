// The form in which an author rewrites a question that still waits, or asks for another look. Nothing typed is lost: it is kept over a
// reload, comes back with the reason when the server refuses it, and stays here when the question was decided meanwhile.
import { useEffect, useRef } from 'react';
import type { FormEvent } from 'react';
import { questionLimits } from '@plenary/domain/question/state';
import type { OwnQuestion } from '@plenary/domain/question/views';
import { useWords } from '../../../i18n/words.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import { useLine } from '../../../live/use-live.ts';
import type { MyQuestion } from '../../../store/own.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useParticipant } from '../page/participant-context.ts';
import type { OwnFormKind } from './own-draft.ts';
import { useOwnForm } from './use-own-form.ts';
import styles from './own-form.module.css';

export interface OwnFormProps {
  readonly asked: MyQuestion;
  readonly question: OwnQuestion;
  readonly kind: OwnFormKind;
  /** It still waits for these words. */
  readonly isPossible: boolean;
  /** It was opened by hand: the keyboard starts in it. */
  readonly isFocused: boolean;
  readonly onClose: () => void;
}

const limits: Readonly<Record<OwnFormKind, number>> = { revise: questionLimits.textLength, appeal: questionLimits.appealLength };

export function OwnForm(props: OwnFormProps) {
  const { kind, isPossible, isFocused, onClose } = props;
  const t = useWords('participant');
  const ui = useWords('ui');
  const line = useLine();
  const form = useRef<HTMLFormElement>(null);
  const { text, problem, isTouched, type, submit, drop } = useOwnForm(props);
  useEffect(() => {
    if (!isFocused) return;
    const field = form.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [isFocused]);
  useEffect(() => {
    if (!isPossible && !isTouched) onClose();
  }, [isPossible, isTouched, onClose]);

  if (!isPossible) return <TooLate {...props} text={text} problem={problem} onDrop={drop} />;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (submit()) onClose();
    else form.current?.querySelector('textarea')?.focus();
  };
  const cancel = (): void => {
    drop();
    onClose();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={send} aria-label={t(`own.label.${kind}`)} data-form={kind} noValidate>
      <TextArea label={t(`own.label.${kind}`)} value={text} onChange={type} limit={limits[kind]} error={problem ?? undefined} />
      {line.state === 'live' ? null : <p className={styles.quiet}>{t('own.offline')}</p>}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" size="s">
          {t(`own.send.${kind}`)}
        </Button>
        <Button size="s" onClick={cancel}>
          {ui('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What happened stands above, as the state of the question. The words stay until their author has done something with them. */
function TooLate({ asked, kind, text, problem, onDrop, onClose }: OwnFormProps & { readonly text: string; readonly problem: string | null; readonly onDrop: () => void }) {
  const t = useWords('participant');
  const { drafts } = useLiveParts();
  const { draftPutBack } = useParticipant();
  const ask = (): void => {
    const held = drafts.read(asked.session)?.text;
    drafts.write(asked.session, { text: held ? `${text}\n\n${held}` : text, anonymous: asked.anonymous });
    onDrop();
    onClose();
    draftPutBack(asked.session);
  };
  return (
    <div className={styles.form} data-form={kind} data-too-late>
      <Note tone="wait">{problem ? `${problem} ${t(`own.late.${kind}`)}` : t(`own.late.${kind}`)}</Note>
      <p className={styles.kept}>
        <UserText text={text} />
      </p>
      <div className={styles.actions}>
        {kind === 'revise' ? (
          <Button size="s" onClick={ask}>
            {t('own.askAnew')}
          </Button>
        ) : null}
        <Button variant="quiet" size="s" onClick={() => (onDrop(), onClose())}>
          {t('own.remove')}
        </Button>
      </div>
    </div>
  );
}
