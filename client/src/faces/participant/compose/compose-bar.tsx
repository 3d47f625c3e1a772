// The bar in which one asks: grows with the text, counts what is left, keeps the draft, and says what happens to one's name.
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { questionTextProblem } from '@plenary/domain/question/ask';
import { questionLimits } from '@plenary/domain/question/state';
import { pageSentence } from '@plenary/protocol/errors/page/sentence';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import { useDraft, useIdentity, useLine, useLive, useSend } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { SendIcon } from '../../../ui/icon/icons.tsx';
import { useAnnounce } from '../../../ui/notice/announcer.tsx';
import { AskedAs } from './asked-as.tsx';
import { AskedIn } from './asked-in.tsx';
import { useReturnedQuestion } from './use-returned-question.ts';
import styles from './compose-bar.module.css';

export interface ComposeBarProps {
  readonly session: SessionRecord;
  /** A text was just put here: the keyboard starts in it. */
  readonly isFocused: boolean;
  /** The session that is on by now, if the stage moved on while this was written. */
  readonly movedOnTo: SessionRecord | null;
  /** Takes the text over into that session. */
  readonly onMove: () => void;
  readonly onSent: () => void;
}

export function ComposeBar(props: ComposeBarProps) {
  const { session } = props;
  const t = useWords('participant');
  const isEventClosed = useLive((snapshot) => eventOf(snapshot)?.closed === true);
  const text = useLiveParts().drafts.read(session.id)?.text ?? '';
  if (session.questionsOpen && !isEventClosed) return <OpenBar {...props} />;
  const words = isEventClosed ? t('compose.eventClosed') : text ? t('compose.closedDraft') : t('compose.closed');
  if (session.status === 'done' && !text) return null;
  return (
    <section className={styles.bar} aria-label={t('compose.label')} data-compose="closed">
      <AskedIn session={session} {...(props.movedOnTo && { onMove: props.onMove })} />
      <p className={styles.closed}>{words}</p>
      {text ? <p className={styles.keptText}>{text}</p> : null}
    </section>
  );
}

function OpenBar(props: ComposeBarProps) {
  const { session, isFocused, onSent } = props;
  const t = useWords('participant');
  const { language } = useLanguage();
  const { name } = useIdentity();
  const line = useLine();
  const form = useRef<HTMLFormElement>(null);
  const { text, anonymous, write, problem, setProblem, submit } = useQuestion(session.id, language);
  const isActive = text !== '';
  useEffect(() => {
    if (isFocused) form.current?.querySelector('textarea')?.focus();
  }, [isFocused]);

  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const isSent = submit();
    if (isSent) onSent();
    if (!isSent) form.current?.querySelector('textarea')?.focus();
    // Where the keyboard covers the page, it goes away so that one sees what becomes of the question.
    else if (window.matchMedia('(pointer: coarse)').matches) form.current?.querySelector('textarea')?.blur();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form className={styles.bar} ref={form} onSubmit={ask} aria-label={t('compose.label')} data-compose="open" data-active={isActive || undefined} noValidate>
      <AskedIn session={session} {...(props.movedOnTo && { onMove: props.onMove })} />
      <div className={styles.field}>
        <TextArea
          label={t('compose.label')}
          labelHidden
          placeholder={t('compose.placeholder')}
          value={text}
          rows={1}
          {...(isActive && { limit: questionLimits.textLength })}
          error={problem ?? undefined}
          aria-keyshortcuts="Control+Enter"
          onKeyDown={keys}
          onChange={(typed) => {
            write({ text: typed, anonymous });
            setProblem(null);
          }}
        />
      </div>
      {isActive ? (
        <div className={styles.about}>
          <AskedAs name={name} anonymous={anonymous} onChange={(isAnonymous) => write({ text, anonymous: isAnonymous })} />
          {line.state === 'live' ? null : <p className={styles.quiet}>{t('compose.offline')}</p>}
        </div>
      ) : null}
      {/* The press keeps the focus where it is: otherwise the bar would move from under the finger. */}
      <Button
        type="submit"
        variant={isActive ? 'primary' : 'secondary'}
        icon={<SendIcon />}
        className={styles.send}
        onPointerDown={(press) => press.preventDefault()}
      >
        {t('compose.send')}
      </Button>
    </form>
  );
}

/** The draft, what is wrong with it, and how it is sent. What the server refuses comes back as the draft. */
function useQuestion(session: string, language: string) {
  const t = useWords('participant');
  const send = useSend();
  const announce = useAnnounce();
  const { name } = useIdentity();
  const [draft, write] = useDraft(session);
  const [problem, setProblem] = useState<string | null>(null);
  const anonymous = name === null || draft.anonymous;
  useReturnedQuestion({ session, isFree: draft.text === '', write, setProblem });

  const submit = (): boolean => {
    const code = questionTextProblem(draft.text);
    const sent = code ? null : send({ type: 'question.submit', session, text: draft.text, anonymous });
    setProblem(code ? pageSentence(code, [language]) : sent && !sent.ok ? sent.error.message : null);
    if (!sent?.ok) return false;
    write({ text: '', anonymous: draft.anonymous });
    announce(t('compose.sent'));
    return true;
  };
  return { text: draft.text, anonymous, write, problem, setProblem, submit };
}
