// The thin line at the bottom of every picture: how to join, which event this is, and the time in its zone. A tiny dot beside
// the clock says to who knows that the line to the server is down; it says nothing to the hall.
import { useFormat } from '../../../i18n/use-format.ts';
import { QrCode } from '../../../ui/data/qr-code.tsx';
import { classNames } from '../../../ui/class-names.ts';
import type { EventRecord } from '../../../store/selectors.ts';
import type { LineState } from '../../../store/store.ts';
import { inLanguage } from '../scene/local-text.ts';
import type { JoinWay } from './join-way.ts';
import styles from './foot-line.module.css';

export interface FootLineProps {
  readonly event: EventRecord;
  readonly join: JoinWay;
  readonly languages: readonly string[];
  readonly nowMs: number;
  readonly line: LineState['state'];
}

export function FootLine({ event, join, languages, nowMs, line }: FootLineProps) {
  const format = useFormat();
  const title = inLanguage(event.title, languages);
  return (
    <footer className={styles.foot}>
      <div className={styles.qr}>
        <QrCode value={join.url} address={join.address} />
      </div>
      <p className={styles.join}>
        <span className={styles.address}>{join.address}</span>
        <span className={styles.code}>{join.code}</span>
      </p>
      <p className={styles.event} lang={title.lang} dir="auto">
        {title.text}
      </p>
      <p className={styles.clock}>
        <span className={classNames(styles.dot, line !== 'live' && styles.isDown)} data-line={line} aria-hidden="true" />
        <time dateTime={new Date(nowMs).toISOString()}>{format.time(nowMs, event.timeZone)}</time>
      </p>
    </footer>
  );
}
