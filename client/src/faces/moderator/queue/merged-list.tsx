// What was merged into another question, folded away, each to be taken out again.
import { useSend } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { UndoIcon } from '../../../ui/icon/icons.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { Fold } from './fold.tsx';
import { QuestionMeta } from './question-meta.tsx';
import styles from './past-list.module.css';

export function MergedList() {
  const t = useWords('moderator');
  const send = useSend();
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
              {into ? <p className={styles.reason}>{t('merged.into', { text: into.text })}</p> : null}
              <QuestionMeta question={question} short />
              <Button size="s" icon={<UndoIcon />} className={styles.action} onClick={() => send({ type: 'question.unmerge', question: question.id })}>
                {t('merged.takeOut')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
