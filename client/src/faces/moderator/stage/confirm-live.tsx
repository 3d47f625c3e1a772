// The light second step before a session goes live: what will happen, go, or not. Escape means no.
import { useEffect, useRef } from 'react';
import type { SessionRecord } from '../../../store/selectors.ts';
import { useSend } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { localText } from '../desk/local-text.ts';
import { useKeysInside } from '../keys/use-keys-inside.ts';
import styles from './confirm-live.module.css';

export interface ConfirmLiveProps {
  readonly session: SessionRecord;
  readonly onGone: () => void;
  readonly onCancel: () => void;
}

export function ConfirmLive({ session, onGone, onCancel }: ConfirmLiveProps) {
  const t = useWords('moderator');
  const words = useWords('ui');
  const { language } = useLanguage();
  const send = useSend();
  const frame = useRef<HTMLDivElement>(null);
  const question = t('session.confirm', { title: localText(session.title, language) });
  // On the question, not on a button: the key that is still down would press it.
  useEffect(() => frame.current?.focus(), []);
  const go = (): void => {
    send({ type: 'stage.goLive', session: session.id });
    onGone();
  };
  useKeysInside(frame, (event) => {
    if (event.key !== 'Escape') return;
    // A dialog around it stays open.
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  });
  return (
    <div ref={frame} tabIndex={-1} role="group" aria-label={question} className={styles.confirm}>
      <p className={styles.question}>{question}</p>
      <p className={styles.consequence}>{t('session.consequence')}</p>
      <div className={styles.choice}>
        <Button variant="primary" onClick={go}>{t('session.go')}</Button>
        <Button variant="quiet" onClick={onCancel}>{words('action.cancel')}</Button>
      </div>
    </div>
  );
}
