// What the printer prints instead of the desk: one page for the doors, with the title, the QR code, the address and the code.
import { createPortal } from 'react-dom';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import type { EventRecord } from '../../../store/selectors.ts';
import { QrCode } from '../../../ui/data/qr-code.tsx';
import { inLanguage } from '../text/local-text.ts';
import styles from './poster.module.css';

export function Poster({ event, joinUrl }: { readonly event: EventRecord; readonly joinUrl: string }) {
  const t = useWords('host');
  const { language } = useLanguage();
  const poster = (
    <div className={styles.poster} data-theme="light" aria-hidden="true">
      <p className={styles.title}>{inLanguage(event.title, language).text}</p>
      <div className={styles.qr}>
        <QrCode value={joinUrl} />
      </div>
      <p>{t('poster.scan')}</p>
      <p className={styles.address}>{URL.canParse(joinUrl) ? new URL(joinUrl).host : joinUrl}</p>
      <p>
        {t('join.code')} <strong className={styles.code}>{event.joinCode}</strong>
      </p>
    </div>
  );
  return createPortal(poster, document.body);
}
