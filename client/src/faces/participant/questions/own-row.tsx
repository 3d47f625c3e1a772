// One of one's own questions: its text, where it stands in plain words, why, and what one can still do.
import type { ReactNode } from 'react';
import { localZone } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLine } from '../../../live/use-live.ts';
import type { MyQuestion } from '../../../store/own.ts';
import { UserText } from '../../../ui/user-text.tsx';
import { OwnAppeal } from './own-appeal.tsx';
import { OwnActions } from './own-actions.tsx';
import { OwnSentence, OwnSign } from './own-sign.tsx';
import { ownState } from './own-state.ts';
import styles from './own-row.module.css';

export interface OwnRowProps {
  readonly asked: MyQuestion;
  /** Stands above the text, such as the session. */
  readonly head?: ReactNode;
}

export function OwnRow({ asked, head }: OwnRowProps) {
  const t = useWords('participant');
  const format = useFormat();
  const line = useLine();
  const { sign, action } = ownState(asked, line.state === 'live');
  const { question, error, way } = asked;
  const refusal = way === 'refused' ? (error?.message ?? '') : null;
  const isOut = sign === 'live' || sign === 'onStage' || sign === 'answered';
  return (
    <li className={styles.row} data-kind="question" data-own data-id={asked.key} data-status={refusal === null ? sign : 'refused'}>
      {head}
      <p className={styles.text}>
        <UserText text={question?.text ?? asked.text} />
      </p>
      <div className={styles.state}>
        <OwnSign sign={sign} refusal={refusal} />
        <span className={styles.meta}>{asked.anonymous ? t('own.anonymous') : t('own.named')}</span>
        {question && isOut ? <span className={styles.meta}>{t('question.supporters', { count: question.supporters })}</span> : null}
        <time className={styles.meta} dateTime={new Date(asked.askedAtMs).toISOString()}>
          {format.time(asked.askedAtMs, localZone())}
        </time>
      </div>
      <OwnSentence sign={sign} reason={question?.reason ?? null} refusal={refusal} />
      {question?.note ? <Quote label={t('own.note')} text={question.note} /> : null}
      {question?.originalText && question.originalText !== question.text ? <Quote label={t('own.reworded')} text={question.originalText} /> : null}
      {question?.merged ? <p className={styles.sentence}>{t('own.mergedInto', { text: question.merged.text })}</p> : null}
      {question ? <OwnAppeal question={question} /> : null}
      <OwnActions asked={asked} action={action} />
    </li>
  );
}

function Quote({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className={styles.quote}>
      <span className={styles.meta}>{label}</span>
      <UserText text={text} />
    </div>
  );
}
