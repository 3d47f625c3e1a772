// What was answered, folded away, each to be brought back if that was a mistake.
import { useSend } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { UndoIcon } from '../../../ui/icon/icons.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { Fold } from '../queue/fold.tsx';
import { QuestionMeta } from '../queue/question-meta.tsx';
import styles from '../queue/past-list.module.css';

export function AnsweredList() {
  const t = useWords('moderator');
  const send = useSend();
  const { lists } = useDesk();
  if (lists.answered.length === 0) return null;
  return (
    <Fold title={t('answered.title')} count={lists.answered.length}>
      <ul className={styles.list}>
        {lists.answered.map((question) => {
          const decision = question.desk?.decision;
          return (
            <li key={question.id} className={styles.item} data-kind="question" data-id={question.id} data-status={question.status}>
              <UserText text={question.text} lang={question.language ?? undefined} />
              {question.pending ? <p><StateTag state="sending" /></p> : null}
              <QuestionMeta question={question} short />
              {decision?.action === 'answer' ? (
                <Button size="s" icon={<UndoIcon />} className={styles.action} onClick={() => send({ type: 'question.undo', question: question.id, decision: decision.seq })}>
                  {t('answered.undo')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
