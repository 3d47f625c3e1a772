// The account of every decision about somebody's words, to be kept and checked without us: two files to download.
import { useWords } from '../../../i18n/words.ts';
import { ButtonLink } from '../../../ui/action/button-link.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import card from '../links/links-card.module.css';
import styles from './ledger-card.module.css';

export function LedgerCard() {
  const t = useWords('host');
  return (
    <Card aria-labelledby="ledger" className={card.card} data-kind="ledger">
      <div>
        <h2 id="ledger" className={card.title}>
          {t('ledger.heading')}
        </h2>
        <p className={card.hint}>{t('ledger.hint')}</p>
        <p className={card.hint}>{t('ledger.check')}</p>
      </div>
      <div className={styles.files}>
        <ButtonLink href="/api/ledger.csv" download>{t('ledger.table')}</ButtonLink>
        <ButtonLink href="/api/ledger.jsonl" download>{t('ledger.lines')}</ButtonLink>
      </div>
    </Card>
  );
}
