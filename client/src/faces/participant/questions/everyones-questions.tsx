// One of everyone's lists, or what a search finds in it: at once among what the page holds, and then among all there are.
import { useEffect } from 'react';
import type { QuestionList as ListName } from '@plenary/domain/question/standing-in-lists';
import { useWords } from '../../../i18n/words.ts';
import { useQuestion } from '../../../live/use-browse.ts';
import { useLive } from '../../../live/use-live.ts';
import type { QuestionView } from '../../../store/own.ts';
import { rankingOf, recordOf, totalsOf } from '../../../store/selectors.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { CheckIcon, SearchIcon } from '../../../ui/icon/icons.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { useParticipant } from '../page/participant-context.ts';
import { orderQuestions } from './order-questions.ts';
import type { Sought } from './search-field.tsx';
import { QuestionList } from './question-list.tsx';
import { useListPages, type ListPages } from './use-list-pages.ts';

export interface EveryonesQuestionsProps {
  readonly session: SessionRecord;
  readonly held: readonly QuestionView[];
  readonly list: ListName;
  /** What a search looks for. */
  readonly looksFor: Sought | null;
  /** How a search went, in a sentence. */
  readonly onResult: (sentence: string) => void;
}

export function EveryonesQuestions({ session, held, list, looksFor, onResult }: EveryonesQuestionsProps) {
  const places = useLive((snapshot) => rankingOf(snapshot, session.id));
  const totals = useLive((snapshot) => totalsOf(snapshot, session.id));
  const staged = useLive((snapshot) => recordOf(snapshot, 'room', session.room)?.onStage ?? null);
  const { sought } = useParticipant();
  useQuestion(sought, session.id);
  const query = looksFor?.words ?? '';
  const pages = useListPages({ session: session.id, list, query });
  const isSearch = looksFor !== null;
  // In an order, one's own stand above, and so does the one on stage; whoever searches looks for any.
  const shown = isSearch ? held.filter(looksFor.isIn) : list === 'answered' ? held : held.filter(({ id, own }) => !own && id !== staged);
  const ids = places.map(({ question }) => question);
  const questions = orderQuestions(shown, { list, places: ids, edge: isSearch ? undefined : pages.edge, sought });
  const total = isSearch ? (pages.total ?? questions.length) : list === 'answered' ? totals.answered : totals.questions - (held.length - shown.length);
  const sentence = useResult(questions.length, pages);
  useEffect(() => onResult(sentence), [sentence, onResult]);
  if (questions.length === 0 && isSearch && pages.state !== 'asking') return <NothingFound />;
  if (questions.length === 0 && list === 'answered') return <NothingAnswered />;
  return (
    <QuestionList
      key={isSearch ? 'search' : 'list'}
      questions={questions}
      held={held}
      places={list === 'fair' && !isSearch ? places : []}
      staged={isSearch ? null : staged}
      basis={`${session.id} ${list} ${query} ${isSearch && pages.total !== null}`}
      total={total}
      pages={pages}
    />
  );
}

function useResult(found: number, { total, state }: ListPages): string {
  const t = useWords('participant');
  if (state === 'offline') return t('question.foundHere', { count: found });
  if (total === null && state !== 'failed') return t('question.searching');
  return t('question.found', { count: Math.max(total ?? 0, found) });
}

function NothingFound() {
  const t = useWords('participant');
  return <EmptyState icon={<SearchIcon />} title={t('question.noneFound')} text={t('question.noneFoundText')} />;
}

function NothingAnswered() {
  const t = useWords('participant');
  return <EmptyState icon={<CheckIcon />} title={t('question.noneAnswered')} />;
}
