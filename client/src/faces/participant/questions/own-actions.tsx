// What an author can still do with a question: withdraw it (asked twice, for it cannot be undone), take it back before it was
// sent, or mend what the server refused.
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import { useOutbox, useSend } from '../../../live/use-live.ts';
import type { MyQuestion } from '../../../store/own.ts';
import { Button } from '../../../ui/action/button.tsx';
import { composeKeyOf } from '../compose/compose-key.ts';
import { useParticipant } from '../page/participant-context.ts';
import type { OwnAction } from './own-state.ts';
import styles from './own-actions.module.css';

export interface OwnActionsProps {
  readonly asked: MyQuestion;
  readonly action: OwnAction | null;
  /** What else can be done, before it. */
  readonly children?: ReactNode;
}

export function OwnActions({ asked, action, children }: OwnActionsProps) {
  const t = useWords('participant');
  if (asked.withdrawing) return <p className={styles.quiet}>{t('own.withdrawing')}</p>;
  if (action === 'withdraw' && asked.question) return <Withdraw question={asked.question.id}>{children}</Withdraw>;
  if (asked.entry === null || action === null) return <div className={styles.actions}>{children}</div>;
  return <Recall asked={asked} entry={asked.entry} isRefused={action === 'mend'} />;
}

function Withdraw({ question, children }: { readonly question: string; readonly children: ReactNode }) {
  const t = useWords('participant');
  const send = useSend();
  const [isAsking, setAsking] = useState<boolean | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After either step the keyboard is on the harmless button: "keep it", then "withdraw" (which asks first).
    if (isAsking !== null) actions.current?.querySelector<HTMLElement>('button:last-child')?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <div className={styles.actions} ref={actions}>
        {children}
        <Button variant="quiet" size="s" onClick={() => setAsking(true)}>
          {t('own.withdraw')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.actions} ref={actions} role="group" aria-label={t('own.withdrawSure')}>
      <span>{t('own.withdrawSure')}</span>
      <Button variant="danger" size="s" onClick={() => send({ type: 'question.withdraw', question })}>
        {t('own.withdrawYes')}
      </Button>
      <Button size="s" onClick={() => setAsking(false)}>
        {t('own.withdrawNo')}
      </Button>
    </div>
  );
}

/** Both put the text back where it was written; a draft that is already there comes after it. */
function Recall({ asked, entry, isRefused }: { readonly asked: MyQuestion; readonly entry: string; readonly isRefused: boolean }) {
  const t = useWords('participant');
  const { discard } = useOutbox();
  const { drafts } = useLiveParts();
  const { draftPutBack, reply } = useParticipant();
  const mend = (): void => {
    discard(entry);
    const key = composeKeyOf(asked.session, asked.replyTo);
    const held = drafts.read(key)?.text;
    drafts.write(key, { text: held ? `${asked.text}\n\n${held}` : asked.text, anonymous: asked.anonymous });
    draftPutBack(asked.session);
    if (asked.replyTo) reply({ question: asked.replyTo, session: asked.session });
  };
  return (
    <div className={styles.actions}>
      <Button variant="quiet" size="s" onClick={mend}>
        {isRefused ? t('own.mend') : t('own.recall')}
      </Button>
      {isRefused ? (
        <Button variant="quiet" size="s" onClick={() => discard(entry)}>
          {t('own.remove')}
        </Button>
      ) : null}
    </div>
  );
}
