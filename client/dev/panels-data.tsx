// Gallery: poll bars, QR code, times, type.
import { Bars } from '../src/ui/data/bars.tsx';
import { QrCode } from '../src/ui/data/qr-code.tsx';
import { SessionTime } from '../src/ui/data/session-time.tsx';
import { Panel, Row } from './panel.tsx';
import styles from './gallery.module.css';

const options = [
  { id: 'a', label: 'Skills partnerships', count: 81 },
  { id: 'b', label: 'Recognition of qualifications, agreed between regions and open to every level of skill', count: 64 },
  { id: 'c', label: 'Labour mobility agreements', count: 40 },
  { id: 'd', label: 'Family reunification', count: 27 },
  { id: 'e', label: 'Education pathways', count: 12 },
  { id: 'f', label: 'Humanitarian admission', count: 4 },
  { id: 'g', label: 'Something else', count: 1 },
  { id: 'h', label: 'None of these', count: 0 },
];
const total = options.reduce((sum, { count }) => sum + count, 0);
const startsAtMs = Date.UTC(2024, 10, 25, 9, 45);

export function DataPanels() {
  return (
    <>
      <Panel title="Bars">
        <Bars options={options} voters={total} mine={['b']} />
      </Panel>
      <Panel title="Bars, dark by force, large">
        <div className={styles.hall} data-theme="dark">
          <Bars options={options.slice(0, 3)} voters={185} />
        </div>
        <Bars options={options.slice(0, 2).map((option) => ({ ...option, count: 0 }))} voters={0} />
      </Panel>
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
