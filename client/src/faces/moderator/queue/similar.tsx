// The other question that a duplicate flag points to, beside the one in focus, with a way to go there.
import type { Flag } from '@plenary/domain/question/flags';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useDesk } from '../desk/desk-context.ts';
import styles from './similar.module.css';

export function Similar({ flags }: { readonly flags: readonly Flag[] }) {
  const pairs = flags.filter((flag) => flag.kind === 'duplicate' && flag.questionId !== undefined);
  return pairs.map((flag) => <Other key={flag.questionId} flag={flag} />);
}

function Other({ flag }: { readonly flag: Flag }) {
  const t = useWords('moderator');
  const format = useFormat();
  const { questionOf, goTo, lists } = useDesk();
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
      {column ? <Button size="s" variant="quiet" className={styles.go} onClick={() => goTo(column, other.id)}>{t('similar.go')}</Button> : null}
    </aside>
  );
}
