// The question that one's own was merged into: its words, where it stands by now, what was answered, and the way to it.
import type { OwnQuestion } from '@plenary/domain/question/views';
import { useWords } from '../../../i18n/words.ts';
import { useQuestion } from '../../../live/use-browse.ts';
import { Button } from '../../../ui/action/button.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { Answer } from '../answer/answer.tsx';
import { useParticipant } from '../page/participant-context.ts';
import styles from './own-row.module.css';

export interface OwnMergedProps {
  readonly merged: NonNullable<OwnQuestion['merged']>;
  readonly session: string;
}

export function OwnMerged({ merged, session }: OwnMergedProps) {
  const t = useWords('participant');
  const { seek } = useParticipant();
  const whole = useQuestion(merged.into, session);
  return (
    <div className={styles.quote} data-merged={merged.into}>
      <span className={styles.meta}>{t('own.mergedInto')}</span>
      <UserText text={whole?.text ?? merged.text} lang={whole?.language ?? undefined} />
      <div className={styles.state}>
        {whole ? <StateTag state={whole.status} /> : null}
        {whole ? <span className={styles.meta}>{t('question.supporters', { count: whole.supporters })}</span> : null}
        <Button variant="quiet" size="s" onClick={() => seek(merged.into, session)}>
          {t('own.goTo')}
        </Button>
      </div>
      {whole ? <Answer notice={whole.notice} written={whole.written} /> : null}
    </div>
  );
}
