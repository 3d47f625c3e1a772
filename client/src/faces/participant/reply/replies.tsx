// What others replied to a question, folded; and the way to reply where the session takes replies.
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { repliesOf, type QuestionView } from '../../../store/own.ts';
import { Button } from '../../../ui/action/button.tsx';
import { ReplyIcon } from '../../../ui/icon/icons.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useParticipant } from '../page/participant-context.ts';
import { QuestionMeta } from '../questions/question-meta.tsx';
import styles from './replies.module.css';

export interface RepliesProps {
  readonly question: QuestionView;
  readonly areOpen: boolean;
}

export function Replies({ question, areOpen }: RepliesProps) {
  const t = useWords('participant');
  const { reply } = useParticipant();
  const { id, session } = question;
  const replies = useLive((snapshot) => repliesOf(snapshot, question));
  if (replies.length === 0 && !areOpen) return null;
  return (
    <div className={styles.place} data-replies={replies.length}>
      {replies.length > 0 ? (
        <details className={styles.folded}>
          <summary>{t('reply.count', { count: Math.max(replies.length, question.replies ?? 0) })}</summary>
          <ul className={styles.list}>
            {replies.map((each) => (
              <li key={each.id} className={styles.reply} data-reply={each.id}>
                <UserText text={each.text} lang={each.language ?? undefined} />
                <QuestionMeta question={each} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {areOpen ? (
        <Button variant="quiet" size="s" icon={<ReplyIcon />} aria-describedby={`question-${id}`} onClick={() => reply({ question: id, session })}>
          {t('reply.write')}
        </Button>
      ) : null}
    </div>
  );
}
