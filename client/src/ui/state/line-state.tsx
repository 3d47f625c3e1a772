// The state of the line to the server, in words, and how old what is shown is while it is down. Spoken when it changes.
import { localZone } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useWords } from '../../i18n/words.ts';
import { classNames } from '../class-names.ts';
import { LineIcon, OfflineIcon } from '../icon/icons.tsx';
import styles from './line-state.module.css';

/** As the store names them. `live` is said as "Connected": "live" belongs to what is on stage. */
export type LinePhase = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'refused';

export interface LineStateProps {
  readonly phase: LinePhase;
  /** When what is shown was last known to be true; said while the line is down. */
  readonly asOfMs?: number | undefined;
  /** How many things the person did are kept here, still to be sent. */
  readonly kept?: number;
}

export function LineState({ phase, asOfMs, kept = 0 }: LineStateProps) {
  const t = useWords('ui');
  const format = useFormat();
  const isUp = phase === 'live';
  const details = [
    !isUp && asOfMs !== undefined ? t('line.asOf', { time: format.time(asOfMs, localZone()) }) : '',
    !isUp && kept > 0 ? t('line.kept', { count: kept }) : '',
  ].filter(Boolean);
  return (
    <p className={classNames(styles.line, styles[phase])} role="status">
      {phase === 'offline' || phase === 'refused' ? <OfflineIcon /> : <LineIcon />}
      <span>
        <span className={styles.phase}>{t(`line.${phase}`)}</span>
        {details.map((detail) => (
          <span key={detail}> · {detail}</span>
        ))}
      </span>
    </p>
  );
}
