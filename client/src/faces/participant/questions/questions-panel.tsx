// The questions of a session: one's own on top with what became of them, then everyone's in the list that the reader asked for.
import { useEffect, useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { myQuestionsOf, questionsOf } from '../../../store/own.ts';
import { totalsOf } from '../../../store/selectors.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { QuestionIcon } from '../../../ui/icon/icons.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { useLoaded } from '../page/use-loaded.ts';
import { useParticipant } from '../page/participant-context.ts';
import { EveryonesQuestions } from './everyones-questions.tsx';
import { MineList } from './mine-list.tsx';
import { OwnList } from './own-list.tsx';
import { isCurrent } from './own-state.ts';
import { QuestionsHead, type PanelList } from './questions-head.tsx';
import styles from './questions-panel.module.css';

/** Comes once the line is live. */
export const loadSearch = () => import('./search-field.tsx');

export function QuestionsPanel({ session }: { readonly session: SessionRecord }) {
  const t = useWords('participant');
  const [list, setList] = useState<PanelList>('fair');
  const [query, setQuery] = useState<string | null>(null);
  const [result, setResult] = useState<string | null>(null);
  const held = useLive((snapshot) => questionsOf(snapshot, session.id));
  const { questions: count } = useLive((snapshot) => totalsOf(snapshot, session.id));
  const mine = useLive((snapshot) => myQuestionsOf(snapshot, session.id));
  const isComplete = useLive(({ replica }) => replica.complete[session.id] !== undefined);
  const { sought } = useParticipant();
  useEffect(() => {
    if (sought === null) return;
    setList('fair');
    setQuery(null);
  }, [sought]);
  const current = mine.filter(isCurrent);
  const search = useLoaded(loadSearch, query !== null);
  const looksFor = query === null || !search ? null : search.soughtBy(query);
  const isOrder = looksFor === null && list !== 'answered' && list !== 'mine';
  const hasLists = held.filter(({ own }) => !own).length > 1 || query !== null || list !== 'fair';
  const open = (next: PanelList): void => {
    setList(next);
    if (next === 'mine') setQuery(null);
  };
  const look = (next: string | null): void => {
    setQuery(next);
    if (next !== null && list === 'mine') setList('fair');
  };
  return (
    <div className={styles.panel}>
      <QuestionsHead
        isLive={session.status === 'live'}
        count={count}
        hasLists={hasLists}
        list={list}
        onList={open}
        query={query}
        onQuery={look}
        result={looksFor && result}
        search={search}
      />
      {isOrder && current.length > 0 ? <OwnList questions={current} /> : null}
      {held.length === 0 && !isComplete ? <LoadingState /> : null}
      {count === 0 && isComplete && mine.length === 0 && list !== 'mine' ? <NoQuestions session={session} /> : null}
      {list === 'fair' && isOrder && hasLists ? <p className={styles.hint}>{t('question.fairHint')}</p> : null}
      {list === 'mine' ? (
        <MineList mine={mine} />
      ) : (
        <EveryonesQuestions session={session} held={held} list={list} looksFor={looksFor} onResult={setResult} />
      )}
    </div>
  );
}

function NoQuestions({ session }: { readonly session: SessionRecord }) {
  const t = useWords('participant');
  if (!session.questionsOpen) return session.status === 'done' ? <p className={styles.none}>{t('question.noneClosed')}</p> : null;
  return <EmptyState icon={<QuestionIcon />} title={t('question.none')} text={t('question.noneText')} />;
}
