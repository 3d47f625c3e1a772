// One line of the programme: a link to the session. What is on is marked, what is over is quiet.
import type { LocalText } from '@plenary/domain/core/text';
import { useWords } from '../../../i18n/words.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { classNames } from '../../../ui/class-names.ts';
import { SessionTime } from '../../../ui/data/session-time.tsx';
import { CheckIcon } from '../../../ui/icon/icons.tsx';
import { LiveTag } from '../../../ui/state/live-tag.tsx';
import { hrefOf } from '../place/place.ts';
import { LocalWords } from '../text/local-words.tsx';
import styles from './programme-row.module.css';

export interface ProgrammeRowProps {
  readonly session: SessionRecord;
  readonly zone: string;
  readonly isViewed: boolean;
  /** Said where there is more than one room. */
  readonly room: LocalText | undefined;
}

export function ProgrammeRow({ session, zone, isViewed, room }: ProgrammeRowProps) {
  const t = useWords('participant');
  const ui = useWords('ui');
  const { id, status, startsAtMs, endsAtMs, title, sessionKind } = session;
  const isLive = status === 'live';
  return (
    <li>
      <a
        className={classNames(styles.row, isLive && styles.live, status === 'done' && styles.done)}
        href={hrefOf(isLive ? { at: 'now' } : { at: 'session', session: id })}
        aria-current={isViewed ? 'true' : undefined}
        data-kind="programme-session"
        data-id={id}
        data-status={status}
      >
        <span className={styles.time}>
          <SessionTime startsAtMs={startsAtMs} endsAtMs={endsAtMs} zone={zone} placeHidden />
          {isLive ? <LiveTag /> : null}
          {status === 'done' ? (
            <span className={styles.over}>
              <CheckIcon />
              {t('programme.done')}
            </span>
          ) : null}
        </span>
        <strong className={styles.title}>
          <LocalWords of={title} />
        </strong>
        <span className={styles.kind}>
          {ui(`sessionKind.${sessionKind}`)}
          {room ? (
            <>
              {' · '}
              <LocalWords of={room} />
            </>
          ) : null}
        </span>
      </a>
    </li>
  );
}
