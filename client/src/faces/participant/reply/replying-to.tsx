// To which question one replies, and the way back to asking. What is written stays kept for that question.
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { recordOf } from '../../../store/selectors.ts';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { CrossIcon } from '../../../ui/icon/icons.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useParticipant } from '../page/participant-context.ts';
import styles from './replying-to.module.css';

export function ReplyingTo({ question }: { readonly question: string }) {
  const t = useWords('participant');
  const { reply } = useParticipant();
  const above = useLive((snapshot) => recordOf(snapshot, 'question', question));
  return (
    <div className={styles.head} data-replying-to={question}>
      <div className={styles.to}>
        <span className={styles.label}>{t('reply.to')}</span>
        <p className={styles.text}>{above ? <UserText text={above.text} lang={above.language ?? undefined} /> : t('question.gone')}</p>
      </div>
      <IconButton label={t('reply.stop')} icon={<CrossIcon />} onClick={() => reply(null)} />
    </div>
  );
}
