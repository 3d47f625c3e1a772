// What stands beside a question's words: which question it replies to, for whom on the podium it is, that it is pinned, and its labels.
import type { DeskQuestion } from '../../../store/desk.ts';
import { recordOf } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { PersonIcon, PinIcon } from '../../../ui/icon/icons.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { labelsOf } from '../decide/labels.ts';
import { excerpt } from '../desk/local-text.ts';
import { isolated } from './isolated.tsx';
import styles from './beside.module.css';

export function Beside({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  return (
    <>
      {question.pinned ? <Tag tone="action" icon={<PinIcon />}>{t('pinned')}</Tag> : null}
      {question.addressed === undefined ? null : <Tag icon={<PersonIcon />}><bdi>{t('addressing.shown', { name: question.addressed })}</bdi></Tag>}
      {labelsOf(question).map((label) => <Tag key={label}><bdi data-label>{label}</bdi></Tag>)}
    </>
  );
}

export function RepliesTo({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const above = useLive((snapshot) => recordOf(snapshot, 'question', question.replyTo)?.text);
  if (question.replyTo === undefined) return null;
  return <span className={styles.reply} data-reply>{t.rich('reply', { text: excerpt(above ?? '', 100), bdi: isolated })}</span>;
}
