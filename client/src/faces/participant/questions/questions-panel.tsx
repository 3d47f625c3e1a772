// The questions of a session: one's own on top with what became of them, then everyone's in the order that the reader asked for.
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLive } from '../../../live/use-live.ts';
import { myQuestionsOf, questionsOf } from '../../../store/own.ts';
import { rankingOf, recordOf } from '../../../store/selectors.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { SegmentedControl } from '../../../ui/form/segmented-control.tsx';
import { QuestionIcon } from '../../../ui/icon/icons.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { OwnList } from './own-list.tsx';
import { orderQuestions } from './order-questions.ts';
import type { QuestionOrder } from './order-questions.ts';
import { isCurrent } from './own-state.ts';
import { QuestionList } from './question-list.tsx';
import styles from './questions-panel.module.css';

export function QuestionsPanel({ session }: { readonly session: SessionRecord }) {
  const t = useWords('participant');
  const format = useFormat();
  const [order, setOrder] = useState<QuestionOrder>('fair');
  const questions = useLive((snapshot) => questionsOf(snapshot, session.id));
  const places = useLive((snapshot) => rankingOf(snapshot, session.id));
  const mine = useLive((snapshot) => myQuestionsOf(snapshot, session.id).filter(isCurrent));
  const isComplete = useLive(({ replica }) => replica.complete[session.id] !== undefined);
  const staged = useLive((snapshot) => recordOf(snapshot, 'room', session.room)?.onStage ?? null);
  const others = questions.filter(({ id, own }) => !own && id !== staged);
  const isEmpty = others.length === 0;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          {session.status === 'live' ? t('question.heading') : t('question.headingOf')}
          {questions.length > 0 ? <span className={styles.count}> {format.number(questions.length)}</span> : null}
        </h2>
        {others.length > 1 ? (
          <SegmentedControl
            legend={t('question.order')}
            legendHidden
            value={order}
            onChange={setOrder}
            segments={[
              { value: 'fair', label: t('question.fair') },
              { value: 'supported', label: t('question.supported') },
              { value: 'newest', label: t('question.newest') },
            ]}
          />
        ) : null}
      </div>
      {mine.length > 0 ? <OwnList questions={mine} /> : null}
      {isEmpty && !isComplete ? <LoadingState /> : null}
      {questions.length === 0 && isComplete && mine.length === 0 ? <NoQuestions session={session} /> : null}
      {order === 'fair' && others.length > 1 ? <p className={styles.hint}>{t('question.fairHint')}</p> : null}
      <QuestionList
        questions={orderQuestions(others, order, places.map(({ question }) => question))}
        places={order === 'fair' ? places : []}
        staged={staged}
        basis={`${session.id} ${order}`}
      />
    </div>
  );
}

function NoQuestions({ session }: { readonly session: SessionRecord }) {
  const t = useWords('participant');
  if (!session.questionsOpen) return session.status === 'done' ? <p className={styles.none}>{t('question.noneClosed')}</p> : null;
  return <EmptyState icon={<QuestionIcon />} title={t('question.none')} text={t('question.noneText')} />;
}
