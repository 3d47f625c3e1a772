// The questions that wait for a decision, oldest first, and those that were rejected, folded away.
import type { DeskQuestion } from '../../../store/desk.ts';
import { useWords } from '../../../i18n/words.ts';
import { CheckCircleIcon, SearchIcon } from '../../../ui/icon/icons.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { ColumnFrame } from '../desk/column-frame.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { WaitingButtons } from './decide-buttons.tsx';
import { FilterButton, FilterPanel } from './filter-panel.tsx';
import { LateCheckingNote } from './late-checking-note.tsx';
import { QueueList } from './queue-list.tsx';
import { MergedList } from './merged-list.tsx';
import { RejectedList } from './rejected-list.tsx';

const actions = (question: DeskQuestion) => <WaitingButtons question={question} />;

export function WaitingColumn() {
  const t = useWords('moderator');
  const { lists, queue, session } = useDesk();
  const isHiding = queue.shown.length < lists.waiting.length;
  const empty = isHiding ? <EmptyState icon={<SearchIcon />} title={t('filters.none')} text={t('filters.noneText')} /> : (
    <EmptyState icon={<CheckCircleIcon />} title={t('waiting.empty')} text={session?.questionsOpen === false ? t('waiting.closed') : t('waiting.emptyText')} />
  );
  return (
    <ColumnFrame column="waiting" title={t('waiting.title')} count={lists.waiting.length} aside={<FilterButton />}>
      <LateCheckingNote />
      <FilterPanel />
      <QueueList column="waiting" label={t('waiting.list')} actions={actions} empty={empty} />
      <RejectedList />
      <MergedList />
    </ColumnFrame>
  );
}
