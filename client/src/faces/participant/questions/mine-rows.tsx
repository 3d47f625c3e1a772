// All that one asked in a session, whatever became of it, the newest first.
import { useWords } from '../../../i18n/words.ts';
import type { MyQuestion } from '../../../store/own.ts';
import { QuestionIcon } from '../../../ui/icon/icons.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { OwnRow } from './own-row.tsx';
import styles from './rows.module.css';

export interface MineRowsProps { readonly mine: readonly MyQuestion[] }

export function MineRows({ mine }: MineRowsProps) {
  const t = useWords('participant');
  if (mine.length === 0) return <EmptyState icon={<QuestionIcon />} title={t('question.noneMine')} text={t('question.noneMineText')} />;
  return (
    <ul className={styles.list}>
      {mine.map((asked) => (
        <OwnRow key={asked.key} asked={asked} />
      ))}
    </ul>
  );
}
