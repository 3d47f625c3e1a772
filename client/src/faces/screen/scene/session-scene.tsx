// One session of the programme: when it is, what it is called, and who speaks.
import { useFormat } from '../../../i18n/use-format.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { classNames } from '../../../ui/class-names.ts';
import { CalendarIcon } from '../../../ui/icon/icons.tsx';
import type { PictureProps } from '../frame/hall-scene.tsx';
import { Said } from '../look/said.tsx';
import { SessionTitle } from './session-title.tsx';
import split from './split.module.css';
import styles from './session-scene.module.css';

export function SessionScene({ shown, languages, session }: PictureProps & { readonly session: SessionRecord }) {
  const format = useFormat();
  const { timeZone } = shown.event;
  return (
    <div className={split.split} data-kind="session" data-id={session.id}>
      <aside className={classNames(split.aside, styles.aside)}>
        <p className={classNames(split.sign, styles.kind)}>
          <CalendarIcon />
          <Said say={({ u }) => u(`sessionKind.${session.sessionKind}`)} />
        </p>
        <p className={styles.time}>{format.timeRange(session, timeZone)}</p>
        <p className={classNames(split.soft, styles.day)}>{format.day(session.startsAtMs, timeZone)}</p>
      </aside>
      <SessionTitle session={session} languages={languages} />
    </div>
  );
}
