// The bar in which one asks: grows with the text, counts what is left, keeps the draft, and says what happens to one's name.
import { useEffect, useRef } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { questionLimits } from '@plenary/domain/question/state';
import { useWords } from '../../../i18n/words.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import { useIdentity, useLine, useLive } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { SendIcon } from '../../../ui/icon/icons.tsx';
import { SimilarPlace } from '../similar/similar-place.tsx';
import { AskedAs } from './asked-as.tsx';
import { AskedIn } from './asked-in.tsx';
import { useQuestion } from './use-question.ts';
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
  const { name } = useIdentity();
  const line = useLine();
  const form = useRef<HTMLFormElement>(null);
  const { text, anonymous, problem, submit, type, askAs, drop } = useQuestion(session.id);
  const isActive = text !== '';
  const field = (): HTMLTextAreaElement | null | undefined => form.current?.querySelector('textarea');
  useEffect(() => {
    if (isFocused) form.current?.querySelector('textarea')?.focus();
  }, [isFocused]);

  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const isSent = submit();
    if (isSent) onSent();
    if (!isSent) field()?.focus();
    // Where the keyboard covers the page, it goes away so that one sees what becomes of the question.
    else if (window.matchMedia('(pointer: coarse)').matches) field()?.blur();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form className={styles.bar} ref={form} onSubmit={ask} aria-label={t('compose.label')} data-compose="open" data-active={isActive || undefined} noValidate>
      <AskedIn session={session} {...(props.movedOnTo && { onMove: props.onMove })} />
      <SimilarPlace session={session.id} text={text} onDrop={() => (drop(), field()?.focus())} onKeep={() => field()?.focus()} />
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
          onChange={type}
        />
      </div>
      {isActive ? (
        <div className={styles.about}>
          <AskedAs name={name} anonymous={anonymous} onChange={askAs} />
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
