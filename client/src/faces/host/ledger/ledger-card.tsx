// The account of every decision about somebody's words, to be kept and checked without us: two files to download.
import { useWords } from '../../../i18n/words.ts';
import { ButtonLink } from '../../../ui/action/button-link.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import styles from '../links/links-card.module.css';

export function LedgerCard() {
  const t = useWords('host');
  return (
    <Card aria-labelledby="ledger" className={styles.card} data-kind="ledger">
      <div>
        <h2 id="ledger" className={styles.title}>
          {t('ledger.heading')}
        </h2>
        <p className={styles.hint}>{t('ledger.hint')}</p>
        <p className={styles.hint}>{t('ledger.check')}</p>
      </div>
      <div className={styles.header}>
        <ButtonLink href="/api/ledger.csv" download>{t('ledger.table')}</ButtonLink>
        <ButtonLink href="/api/ledger.jsonl" download>{t('ledger.lines')}</ButtonLink>
      </div>
    </Card>
  );
}
