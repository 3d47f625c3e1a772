// Gallery: QR code, times, type.
import { QrCode } from '../src/ui/data/qr-code.tsx';
import { SessionTime } from '../src/ui/data/session-time.tsx';
import { Panel, Row } from './panel.tsx';
import styles from './gallery.module.css';

const startsAtMs = Date.UTC(2024, 10, 25, 9, 45);

export function DataPanels() {
  return (
    <>
      <Panel title="QR, times, type">
        <Row>
          <div className={styles.qr}>
            <QrCode value="https://plenary.example.org/j/IDM-2024" />
          </div>
        </Row>
        <SessionTime startsAtMs={startsAtMs} zone="Europe/Zurich" place="Geneva" ownZone="Asia/Manila" />
        <SessionTime startsAtMs={startsAtMs} zone="Europe/Zurich" ownZone="Europe/Paris" />
        <div className={styles.type}>
          <p lang="fr">
            Êtes-vous d’accord ? « Mobilité » : 1 234 567 – œuvre. <strong>Gras 600.</strong> <a href="#lien">Un lien</a>
          </p>
          <p lang="el">Η κινητικότητα των εργαζομένων</p>
          <p lang="ru">Как участвует диаспора?</p>
          <p lang="ar" dir="rtl">
            كيف تشارك الجاليات في <strong>التخطيط</strong>؟
          </p>
        </div>
      </Panel>
    </>
  );
}
