// One's own questions of this session, above everyone else's. The newest few, and those with something that came back; all of them are
// under "Mine".
import { useWords } from '../../../i18n/words.ts';
import type { MyQuestion } from '../../../store/own.ts';
import { hrefOf } from '../place/place.ts';
import { OwnRow } from './own-row.tsx';
import styles from './own-rows.module.css';

export interface OwnRowsProps {
  /** Newest first. */
  readonly questions: readonly MyQuestion[];
}

const most = 3;
const cameBack = ({ way, revising, appealing }: MyQuestion): boolean => [way, revising?.way, appealing?.way].includes('refused');

export function OwnRows({ questions }: OwnRowsProps) {
  const t = useWords('participant');
  return (
    <section className={styles.own} aria-label={t('own.heading')}>
      <h3 className={styles.heading}>{t('own.heading')}</h3>
      <ul className={styles.list}>
        {questions.filter((question, index) => index < most || cameBack(question)).map((question) => (
          <OwnRow key={question.key} asked={question} />
        ))}
      </ul>
      {questions.length > most ? (
        <a className={styles.all} href={hrefOf({ at: 'mine' })}>
          {t('own.all', { count: questions.length })}
        </a>
      ) : null}
    </section>
  );
}
