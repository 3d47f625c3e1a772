// How many questions were asked, taken and not taken, in both languages of a screen; a tall one has no room for that twice.
import { CountersLine, type CountersLineProps } from '../../../ui/data/counters-line.tsx';
import { SaidAgain, type Sayable } from '../look/said.tsx';
import styles from './said-counters.module.css';

export function SaidCounters(counters: CountersLineProps) {
  const { asked, taken, notTaken } = counters;
  const again = ({ u }: Sayable): string => [u('counters.asked', { count: asked }), u('counters.taken', { count: taken }), u('counters.notTaken', { count: notTaken })].join(' · ');
  return (
    <>
      <CountersLine {...counters} />
      <span className={styles.again}><SaidAgain say={again} /></span>
    </>
  );
}
