// What became of an author's one appeal.
import type { OwnQuestion } from '@plenary/domain/question/views';
import { useWords } from '../../../i18n/words.ts';
import { UserText } from '../../../ui/user-text.tsx';
import styles from './own-row.module.css';

export function OwnAppeal({ appeal }: { readonly appeal: NonNullable<OwnQuestion['appeal']> }) {
  const t = useWords('participant');
  return (
    <div className={styles.quote} data-appeal={appeal.outcome}>
      <span className={styles.meta}>{t('own.appealMade')}</span>
      <UserText text={appeal.text} />
      <span className={styles.sentence}>{t(`own.appeal.${appeal.outcome}`)}</span>
    </div>
  );
}
