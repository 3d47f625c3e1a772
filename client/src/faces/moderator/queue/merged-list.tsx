// What was merged into another question, folded away, each to be taken out again.
import { useWords } from '../../../i18n/words.ts';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { Fold } from './fold.tsx';
import { isolated } from './isolated.tsx';
import { TakeOutButton } from './merged-parts.tsx';
import { QuestionMeta } from './question-meta.tsx';
import styles from './past-list.module.css';

export function MergedList() {
  const t = useWords('moderator');
  const { lists, questionOf } = useDesk();
  if (lists.merged.length === 0) return null;
  return (
    <Fold title={t('merged.title')} count={lists.merged.length}>
      <ul className={styles.list}>
        {lists.merged.map((question) => {
          const into = questionOf(question.desk?.mergedInto ?? '');
          return (
            <li key={question.id} className={styles.item} data-kind="question" data-id={question.id} data-status={question.status}>
              <UserText text={question.text} lang={question.language ?? undefined} />
              {question.pending ? <p><StateTag state="sending" /></p> : null}
              {into ? <p className={styles.reason}>{t.rich('merged.into', { text: into.text, bdi: isolated })}</p> : null}
              <QuestionMeta question={question} short />
              <div className={styles.actions}><TakeOutButton question={question} hint={false} /></div>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
