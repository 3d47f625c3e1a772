// How many questions were asked, taken and not taken, in one line of words.
import { useWords } from '../../i18n/words.ts';
import styles from './counters-line.module.css';

export interface CountersLineProps {
  readonly asked: number;
  readonly taken: number;
  readonly notTaken: number;
}

export function CountersLine({ asked, taken, notTaken }: CountersLineProps) {
  const t = useWords('ui');
  return (
    <span className={styles.line} data-counters={`${asked}/${taken}/${notTaken}`}>
      <span>{t('counters.asked', { count: asked })}</span>
      <span>{t('counters.taken', { count: taken })}</span>
      <span>{t('counters.notTaken', { count: notTaken })}</span>
    </span>
  );
}
