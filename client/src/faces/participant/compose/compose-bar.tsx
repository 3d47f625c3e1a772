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
import { ReplyingTo } from '../reply/replying-to.tsx';
import { AskedAs } from './asked-as.tsx';
import { AskedIn } from './asked-in.tsx';
import { composeKeyOf } from './compose-key.ts';
import { useQuestion } from './use-question.ts';
import styles from './compose-bar.module.css';

export interface ComposeBarProps {
  readonly session: SessionRecord;
  /** The question that is replied to, instead of asking. */
  readonly replyTo: string | null;
  /** A text was just put here: the keyboard starts in it. */
  readonly isFocused: boolean;
  /** The session that is on by now, if the stage moved on while this was written. */
  readonly movedOnTo: SessionRecord | null;
  /** Takes the text over into that session. */
  readonly onMove: () => void;
  readonly onSent: () => void;
}

export function ComposeBar(props: ComposeBarProps) {
  const { session, replyTo } = props;
  const t = useWords('participant');
  const isEventClosed = useLive((snapshot) => eventOf(snapshot)?.closed === true);
  const text = useLiveParts().drafts.read(composeKeyOf(session.id, replyTo))?.text ?? '';
  if ((replyTo ? session.repliesOpen : session.questionsOpen) && !isEventClosed) return <OpenBar {...props} />;
  const closed = replyTo ? t('reply.closed') : text ? t('compose.closedDraft') : t('compose.closed');
  const words = isEventClosed ? t('compose.eventClosed') : closed;
  if (session.status === 'done' && !text) return null;
  return (
    <section className={styles.bar} aria-label={t('compose.label')} data-compose="closed">
      <Head {...props} />
      <p className={styles.closed}>{words}</p>
      {text ? <p className={styles.keptText}>{text}</p> : null}
    </section>
  );
}

function Head({ session, replyTo, movedOnTo, onMove }: ComposeBarProps) {
  return replyTo ? <ReplyingTo question={replyTo} /> : <AskedIn session={session} {...(movedOnTo && { onMove })} />;
}

function OpenBar(props: ComposeBarProps) {
  const { session, replyTo, isFocused, onSent } = props;
  const t = useWords('participant');
  const { name } = useIdentity();
  const line = useLine();
  const form = useRef<HTMLFormElement>(null);
  const { text, anonymous, problem, submit, type, askAs, drop } = useQuestion(session.id, replyTo);
  const words = replyTo ? { label: t('reply.label'), placeholder: t('reply.placeholder') } : { label: t('compose.label'), placeholder: t('compose.placeholder') };
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
    <form className={styles.bar} ref={form} onSubmit={ask} aria-label={words.label} data-compose="open" data-active={isActive || undefined} noValidate>
      <Head {...props} />
      {replyTo ? null : <SimilarPlace session={session.id} text={text} onDrop={() => (drop(), field()?.focus())} onKeep={() => field()?.focus()} />}
      <div className={styles.field}>
        <TextArea
          {...words}
          labelHidden
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
