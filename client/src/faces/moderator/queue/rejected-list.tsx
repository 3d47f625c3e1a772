// What was rejected and why, folded away, each to be approved after all.
import { useWords } from '../../../i18n/words.ts';
import { builtInOf, useOwnReasonWords } from '../../../live/use-reasons.ts';
import { Button } from '../../../ui/action/button.tsx';
import { CheckIcon } from '../../../ui/icon/icons.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { Fold } from './fold.tsx';
import { isolated } from './isolated.tsx';
import { QuestionMeta } from './question-meta.tsx';
import styles from './past-list.module.css';

export function RejectedList() {
  const t = useWords('moderator');
  const words = useWords('ui');
  const ownWords = useOwnReasonWords();
  const { lists, decisions } = useDesk();
  if (lists.rejected.length === 0) return null;
  return (
    <Fold title={t('rejected.title')} count={lists.rejected.length}>
      <ul className={styles.list}>
        {lists.rejected.map((question) => {
          const { reason, note } = question.desk ?? { reason: null, note: null };
          return (
            <li key={question.id} className={styles.item} data-kind="question" data-id={question.id} data-status={question.status}>
              <UserText text={question.text} lang={question.language ?? undefined} />
              <p className={styles.reason}>
                {question.pending ? <StateTag state="sending" /> : null}
                {reason ? <span>{t('rejected.reason', { reason: ownWords(reason) ?? words(`reject.reason.${builtInOf(reason)}`) })}</span> : null}
                {note ? <span className={styles.note} dir="auto">{words('quoted', { text: note })}</span> : null}
              </p>
              <QuestionMeta question={question} short />
              {question.desk?.appeal?.outcome === 'upheld' ? <p className={styles.note}>{t.rich('appeal.upheld', { text: question.desk.appeal.text, bdi: isolated })}</p> : null}
              <Button size="s" icon={<CheckIcon />} className={styles.action} onClick={() => decisions.decide(question, { action: 'approve' })}>
                {t('rejected.approve')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
