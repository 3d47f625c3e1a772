// An author's one appeal: a sentence for another moderator, and what became of it.
import { useState } from 'react';
import { questionLimits } from '@plenary/domain/question/state';
import type { OwnQuestion } from '@plenary/domain/question/views';
import { useWords } from '../../../i18n/words.ts';
import { useSend } from '../../../live/use-live.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import styles from './own-row.module.css';

export function OwnAppeal({ question }: { readonly question: OwnQuestion }) {
  const t = useWords('participant');
  const { appeal, status } = question;
  if (appeal) {
    return (
      <div className={styles.quote} data-appeal={appeal.outcome}>
        <span dir="auto">{t('own.appealMade', { text: appeal.text })}</span>
        {appeal.outcome === 'open' ? <span className={styles.meta}>{t('own.appealOpen')}</span> : null}
        {appeal.outcome === 'upheld' ? <span className={styles.meta}>{t('own.appealUpheld')}</span> : null}
      </div>
    );
  }
  return status === 'rejected' ? <Ask question={question.id} /> : null;
}

function Ask({ question }: { readonly question: string }) {
  const t = useWords('participant');
  const send = useSend();
  const [text, setText] = useState<string | null>(null);
  if (text === null) return <Button variant="quiet" size="s" onClick={() => setText('')}>{t('own.appeal')}</Button>;
  const submit = (): void => {
    if (text.trim() !== '') send({ type: 'question.appeal', question, text });
  };
  return (
    <div className={styles.quote}>
      <TextArea label={t('own.appealWhy')} value={text} onChange={setText} limit={questionLimits.appealLength} />
      <Button size="s" variant="primary" disabled={text.trim() === ''} onClick={submit}>{t('own.appealSend')}</Button>
    </div>
  );
}
