// The questions that wait for a decision, appeals first and then the oldest, and those that were rejected or merged, folded away.
import type { DeskQuestion } from '../../../store/desk.ts';
import { useWords } from '../../../i18n/words.ts';
import { CheckCircleIcon, SearchIcon } from '../../../ui/icon/icons.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { ColumnFrame } from '../desk/column-frame.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { BulkBar, ChooseButton } from './bulk-bar.tsx';
import { BulkReportNote } from './bulk-report-note.tsx';
import { WaitingButtons } from './decide-buttons.tsx';
import { FilterButton, FilterPanel } from './filter-panel.tsx';
import { LateCheckingNote } from './late-checking-note.tsx';
import { QueueList } from './queue-list.tsx';
import { MergedList } from './merged-list.tsx';
import { RejectedList } from './rejected-list.tsx';
import styles from './waiting-column.module.css';

const actions = (question: DeskQuestion) => <WaitingButtons question={question} />;

export function WaitingColumn() {
  const t = useWords('moderator');
  const { lists, queue, session } = useDesk();
  const isHiding = queue.shown.length < lists.waiting.length;
  const empty = isHiding ? <EmptyState icon={<SearchIcon />} title={t('filters.none')} text={t('filters.noneText')} /> : (
    <EmptyState icon={<CheckCircleIcon />} title={t('waiting.empty')} text={session?.questionsOpen === false ? t('waiting.closed') : t('waiting.emptyText')} />
  );
  return (
    <ColumnFrame column="waiting" title={t('waiting.title')} count={lists.waiting.length} aside={<div className={styles.tools}><ChooseButton column="waiting" /><FilterButton /></div>}>
      <BulkReportNote />
      <LateCheckingNote />
      <FilterPanel />
      <BulkBar column="waiting" />
      <QueueList column="waiting" label={t('waiting.list')} actions={actions} empty={empty} />
      <RejectedList />
      <MergedList />
    </ColumnFrame>
  );
}
