// What others replied to a question, folded, and fetched where the page does not hold it; and the way to reply where the session takes replies.
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useReplies } from '../../../live/use-browse.ts';
import type { QuestionView } from '../../../store/own.ts';
import { Button } from '../../../ui/action/button.tsx';
import { ReplyIcon } from '../../../ui/icon/icons.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useParticipant } from '../page/participant-context.ts';
import { QuestionMeta } from '../questions/question-meta.tsx';
import { classNames } from '../../../ui/class-names.ts';
import fold from '../../../ui/surface/fold.module.css';
import styles from './replies.module.css';

export interface RepliesProps {
  readonly question: QuestionView;
  readonly areOpen: boolean;
}

export function Replies({ question, areOpen }: RepliesProps) {
  const t = useWords('participant');
  const { reply } = useParticipant();
  const [isUnfolded, setUnfolded] = useState(false);
  const { id, session, replies = 0 } = question;
  if (replies === 0 && !areOpen) return null;
  return (
    <div className={styles.place} data-replies={replies}>
      {replies > 0 ? (
        <details className={classNames(fold.fold, styles.folded)} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary>{t('reply.count', { count: replies })}</summary>
          {isUnfolded ? <ReplyList question={question} /> : null}
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

function ReplyList({ question }: { readonly question: QuestionView }) {
  const replies = useReplies(question);
  return (
    <>
      <ul className={styles.list}>
        {replies.map((each) => (
          <li key={each.id} className={styles.reply} data-reply={each.id}>
            <UserText text={each.text} lang={each.language ?? undefined} />
            <QuestionMeta question={each} />
          </li>
        ))}
      </ul>
      {replies.length < (question.replies ?? 0) ? <LoadingState /> : null}
    </>
  );
}
