// How the moderators of a session have decided so far: asked, taken, not taken by reason. Folded to one line.
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { builtInOf, useOwnReasonWords } from '../../../live/use-reasons.ts';
import { countersOf, tallyOf } from '../../../store/counters.ts';
import { CountersLine } from '../../../ui/data/counters-line.tsx';
import { classNames } from '../../../ui/class-names.ts';
import fold from '../../../ui/surface/fold.module.css';
import styles from './session-card.module.css';

export function Counters({ session }: { readonly session: string }) {
  const t = useWords('participant');
  const ui = useWords('ui');
  const ownWords = useOwnReasonWords();
  const tally = useLive((snapshot) => tallyOf(snapshot, session));
  if (!tally) return null;
  const counters = countersOf(tally);
  const nameOf = (reason: string): string => ownWords(reason) ?? ui(`reject.reason.${builtInOf(reason)}`);
  return (
    <details className={classNames(fold.fold, styles.about)}>
      <summary><CountersLine {...counters} /></summary>
      <div className={styles.body}>
        {counters.notTaken === 0 ? <p>{t('session.counters.none')}</p> : (
          <ul>
            {Object.entries(tally.notTaken).map(([reason, count]) => <li key={reason}>{t('session.counters.reason', { reason: nameOf(reason), count })}</li>)}
          </ul>
        )}
        <p className={styles.hint}>{t('session.counters.hint')}</p>
      </div>
    </details>
  );
}
