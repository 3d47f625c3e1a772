// What became of a question beside the stage: who promised an answer, and the answer in writing.
import { localZone } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { Notice, WrittenAnswer } from '@plenary/domain/question/views';
import { SourceLinks } from '../../../ui/data/source-links.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import styles from './answer.module.css';

export interface AnswerProps {
  readonly notice?: Notice | undefined;
  readonly written?: WrittenAnswer | undefined;
}

export function Answer({ notice, written }: AnswerProps) {
  const t = useWords('participant');
  const format = useFormat();
  return (
    <>
      {notice ? (
        <p className={styles.notice} data-notice dir="auto">
          {notice.untilMs === null ? t('answer.notice', { who: notice.who }) : t('answer.noticeUntil', { who: notice.who, day: format.day(notice.untilMs, localZone()) })}
        </p>
      ) : null}
      {written ? (
        <div className={styles.written} data-written>
          <span className={styles.label}>{t('answer.written')}</span>
          <UserText text={written.text} />
          <SourceLinks label={t('answer.links')} links={written.links} />
        </div>
      ) : null}
    </>
  );
}
