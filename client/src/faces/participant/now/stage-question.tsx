// The question that is being answered now: large, with who asked, and a thumb away from one's support.
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { questionsOf } from '../../../store/own.ts';
import { StageIcon } from '../../../ui/icon/icons.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useSought } from '../questions/use-sought.ts';
import { Beside } from '../questions/beside.tsx';
import { QuestionMeta } from '../questions/question-meta.tsx';
import { SupportButton } from '../questions/support-button.tsx';
import styles from './stage-question.module.css';

export function StageQuestion({ id, session }: { readonly id: string; readonly session: string }) {
  const t = useWords('participant');
  const question = useLive((snapshot) => questionsOf(snapshot, session).find((one) => one.id === id));
  const inside = useSought<HTMLDivElement>(id);
  if (!question) return null;
  return (
    <Card as="article" tone="live" className={styles.card} tabIndex={-1} aria-label={t('slot.stage')} data-kind={question.own ? 'stage' : 'question'} data-id={id} data-status={question.status}>
      <div className={styles.body} ref={inside}>
        <Tag tone="live" icon={<StageIcon />}>
          {t('slot.stage')}
        </Tag>
        <p className={styles.text} id={`question-${id}`}>
          <UserText text={question.text} lang={question.language ?? undefined} />
        </p>
        {question.frozen ? <p data-frozen>{t('question.frozen')}</p> : null}
        <QuestionMeta question={question} isAgeHidden />
      </div>
      {question.own ? null : <SupportButton question={question} />}
      <Beside question={question} />
    </Card>
  );
}
