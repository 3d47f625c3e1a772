// Who gave most right answers, where a quiz tells it.
import { useWords } from '../../../../i18n/words.ts';
import type { PollView } from '../../../../store/own.ts';
import styles from './leaders.module.css';

export function Leaders({ leaders }: { readonly leaders: NonNullable<PollView['leaders']> }) {
  const t = useWords('ballot');
  return (
    <section className={styles.leaders}>
      <h4>{t('quiz.leaders')}</h4>
      <ul className={styles.list}>
        {leaders.map((leader) => <li key={`${leader.place}/${leader.name}`}>{t('quiz.leader', leader)}</li>)}
      </ul>
    </section>
  );
}
