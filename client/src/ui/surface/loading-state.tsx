// Says that something is on its way. Quick arrivals never show it: it appears after a moment, without motion.
import { useWords } from '../../i18n/words.ts';
import styles from './loading-state.module.css';

export function LoadingState({ text }: { readonly text?: string }) {
  const t = useWords('ui');
  return (
    <div className={styles.loading} role="status">
      <p>{text ?? t('loading')}</p>
      <div className={styles.lines} aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
