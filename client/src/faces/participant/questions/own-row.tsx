// One of one's own questions: its text, where it stands in plain words, why, and what one can still do.
import type { ReactNode } from 'react';
import type { OwnQuestion } from '@plenary/domain/question/views';
import { localZone } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLine, useLive } from '../../../live/use-live.ts';
import type { MyQuestion } from '../../../store/own.ts';
import { recordOf } from '../../../store/selectors.ts';
import { UserText } from '../../../ui/user-text.tsx';
import { Answer } from '../answer/answer.tsx';
import { ContextNote } from '../answer/context-note.tsx';
import { OwnAppeal } from './own-appeal.tsx';
import { OwnDoings } from './own-doings.tsx';
import { OwnMerged } from './own-merged.tsx';
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
  const isReply = asked.replyTo !== null;
  const isOut = !isReply && (sign === 'live' || sign === 'onStage' || sign === 'answered');
  return (
    <li className={styles.row} data-kind="question" data-own data-id={asked.key} data-status={refusal === null ? sign : 'refused'}>
      {head}
      {asked.replyTo ? <RepliedTo question={asked.replyTo} text={question?.replyTo?.text} /> : null}
      <p className={styles.text}>
        <UserText text={asked.text} />
      </p>
      <div className={styles.state}>
        <OwnSign sign={sign} isReply={isReply} refusal={refusal} />
        <span className={styles.meta}>{asked.anonymous ? t('own.anonymous') : t('own.named')}</span>
        {question && isOut ? <span className={styles.meta}>{t('question.supporters', { count: question.supporters })}</span> : null}
        <time className={styles.meta} dateTime={new Date(asked.askedAtMs).toISOString()}>
          {format.time(asked.askedAtMs, localZone())}
        </time>
      </div>
      <OwnSentence sign={sign} question={question} isReply={isReply} refusal={refusal} />
      {question ? <Told question={question} /> : null}
      <OwnDoings asked={asked} action={action} />
    </li>
  );
}

/** What moderators and the organisers said about it. */
function Told({ question }: { readonly question: OwnQuestion }) {
  const t = useWords('participant');
  const context = useLive((snapshot) => recordOf(snapshot, 'question', question.id)?.context);
  const { note, originalText, text, merged, session, appeal, notice, written } = question;
  return (
    <>
      {note ? <Quote label={t('own.note')} text={note} /> : null}
      {originalText && originalText !== text ? <Quote label={t('own.reworded')} text={originalText} /> : null}
      {merged ? <OwnMerged merged={merged} session={session} /> : null}
      <Answer notice={notice} written={written} />
      {context ? <ContextNote context={context} /> : null}
      {appeal ? <OwnAppeal appeal={appeal} /> : null}
    </>
  );
}

/** What one's own reply is about. */
function RepliedTo({ question, text }: { readonly question: string; readonly text: string | undefined }) {
  const t = useWords('participant');
  const above = useLive((snapshot) => recordOf(snapshot, 'question', question)?.text);
  const words = above ?? text;
  return words === undefined ? <span className={styles.meta}>{t('own.reply')}</span> : <Quote label={t('own.replyTo')} text={words} />;
}

function Quote({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className={styles.quote}>
      <span className={styles.meta}>{label}</span>
      <UserText text={text} />
    </div>
  );
}
