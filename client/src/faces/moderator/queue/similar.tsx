// The other question that a duplicate flag points to, beside the one in focus, with a way to go there.
import type { Flag } from '@plenary/domain/question/flags';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { isPublic } from '@plenary/domain/question/state';
import type { DeskQuestion } from '../../../store/desk.ts';
import { canDo } from '../decide/possible.ts';
import { useDesk } from '../desk/desk-context.ts';
import styles from './similar.module.css';

/** `question`: the one in focus, which can be merged into the other if everyone sees that one. */
export function Similar({ question, flags }: { readonly question: DeskQuestion; readonly flags: readonly Flag[] }) {
  const pairs = flags.filter((flag) => flag.kind === 'duplicate' && flag.questionId !== undefined);
  return pairs.map((flag) => <Other key={flag.questionId} question={question} flag={flag} />);
}

function Other({ question, flag }: { readonly question: DeskQuestion; readonly flag: Flag }) {
  const t = useWords('moderator');
  const format = useFormat();
  const { questionOf, goTo, lists, decisions } = useDesk();
  const other = flag.questionId === undefined ? undefined : questionOf(flag.questionId);
  if (!other) return null;
  const column = lists.waiting.includes(other) ? 'waiting' : lists.live.includes(other) ? 'live' : null;
  return (
    <aside className={styles.similar} aria-label={t('similar.label')}>
      <p className={styles.head}>
        <strong>{t('similar.label')}</strong>
        {flag.score === undefined ? null : <span>{t('similar.score', { percent: format.percent(flag.score) })}</span>}
        <StateTag state={other.status} />
        {other.supporters > 0 ? <span>{t('supporters', { count: other.supporters })}</span> : null}
      </p>
      <UserText text={other.text} lang={other.language ?? undefined} />
      {canMerge(question, other) ? <Button size="s" className={styles.go} onClick={() => decisions.decide(question, { action: 'merge', into: other.id })}>{t('similar.merge')}</Button> : null}
      {column ? <Button size="s" variant="quiet" className={styles.go} onClick={() => goTo(column, other.id)}>{t('similar.go')}</Button> : null}
    </aside>
  );
}

/** Only what is not on stage or decided, and only into what everyone sees. */
const canMerge = (question: DeskQuestion, other: DeskQuestion): boolean =>
  canDo(question, 'merge') && isPublic(other.status) && other.replyTo === undefined && !question.pending && !other.pending;
