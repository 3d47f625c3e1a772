// One question with who asked, when, and a whole thumb to support it.
import { useWords } from '../../../i18n/words.ts';
import type { QuestionView } from '../../../store/own.ts';
import { PinIcon } from '../../../ui/icon/icons.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { Beside } from './beside.tsx';
import type { RowItem } from './rows.tsx';
import { QuestionMeta } from './question-meta.tsx';
import { SupportButton } from './support-button.tsx';
import { useSought } from './use-sought.ts';
import styles from './question-row.module.css';

export interface QuestionRowProps {
  readonly question: QuestionView;
  readonly isNew: boolean;
  /** How many of its supporters were not heard yet, where that is why it stands here. */
  readonly unheard: number | null;
  /** Its place in a long list. */
  readonly item?: RowItem;
}

export function QuestionRow({ question, isNew, unheard, item }: QuestionRowProps) {
  const t = useWords('participant');
  const { id, status, text, language } = question;
  const inside = useSought<HTMLDivElement>(id);
  return (
    <li tabIndex={-1} {...item} className={styles.row} data-kind="question" data-id={id} data-status={status} data-new={isNew || undefined}>
      <div className={styles.body} ref={inside}>
        {status !== 'live' || isNew || question.pinned ? (
          <p className={styles.tags}>
            {question.pinned ? <Tag icon={<PinIcon />}>{t('question.pinned')}</Tag> : null}
            {isNew ? <Tag tone="action">{t('question.isNew')}</Tag> : null}
            {status !== 'live' ? <StateTag state={status} /> : null}
          </p>
        ) : null}
        <p className={styles.text} id={`question-${id}`}>
          <UserText text={text} lang={language ?? undefined} />
        </p>
        {unheard ? <p className={styles.why} data-unheard={unheard}>{t('question.unheard', { count: unheard })}</p> : null}
        {question.frozen ? <p className={styles.why} data-frozen>{t('question.frozen')}</p> : null}
        <QuestionMeta question={question} />
      </div>
      <SupportButton question={question} />
      <Beside question={question} />
    </li>
  );
}
